import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { distributionOf } from '../../lib/masthead/words.ts';
import { useTranslate } from '../theme/index.ts';

const NAMES = {
  general: 'distributionGeneral',
  limited: 'distributionLimited',
  restricted: 'distributionRestricted',
} as const;

/** The distribution that a masthead names, in the language of the interface; another word than the usual as it stands. */
export function useDistribution(word: string | null | undefined): string | null {
  const translate = useTranslate(catalogue);
  if (!word) return null;
  const distribution = distributionOf(word);
  return distribution === null ? word : translate(NAMES[distribution]);
}
