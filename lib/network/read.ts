import type { Summary } from '../page/protocol.ts';
import { MOST_CITED, type ReadDocument } from './protocol.ts';

/** A page's summary as a document read; null where it has no symbol or is not read to its end. */
export function readDocument({ document, state, mentioned }: Summary): ReadDocument | null {
  if (document.symbol === null || state !== 'ready') return null;
  const { symbol, language, title } = document;
  const cites = mentioned
    .filter(({ type, key }) => type === 'reference' && key !== symbol)
    .map(({ key }) => key)
    .slice(0, MOST_CITED);
  return { symbol, language, title, cites };
}
