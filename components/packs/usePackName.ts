import index from '../../data/messages/index.json' with { type: 'json' };
import type { StoredPack } from '../../lib/index/database.ts';
import { LEARNED } from '../../lib/index/learned.ts';
import { useTranslate } from '../theme/index.ts';

/** Gives a pack's name for the reader: what documents taught is named in the language of the interface. */
export function usePackName(): (pack: StoredPack) => string {
  const word = useTranslate(index);
  return ({ id, name }) => (id === LEARNED.id ? word('pack-learned') : name);
}
