import * as v from 'valibot';
import rows from '../../data/masthead/masthead.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';

const Texts = v.array(v.string());
const Row = v.object({
  /** How a masthead names the language, in that language and in English. */
  names: Texts,
  session: Texts,
  agendaItem: Texts,
  distribution: Texts,
  /** What may stand behind that word. */
  distributions: v.object({ general: Texts, limited: Texts, restricted: Texts }),
  /** Twelve, as they stand in a date; none where dates are in figures. */
  months: Texts,
  /** What stands over a resolution's title. */
  adopted: Texts,
  /** How names of organs begin: one of them over the title is not the title. */
  organs: Texts,
});

/** The words of a masthead in each language. */
export const words: readonly (v.InferOutput<typeof Row> & { readonly language: Language })[] = LANGUAGES.map(
  (language) => ({ ...v.parse(Row, rows[language]), language }),
);

const DISTRIBUTIONS = ['general', 'limited', 'restricted'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** Which distribution a masthead names, in whatever language: most have the English word. Null for another word. */
export function distributionOf(word: string): Distribution | null {
  const wanted = word.toLowerCase();
  const means = (one: Distribution) =>
    words.some(({ distributions }) => distributions[one].some((name) => name.toLowerCase() === wanted));
  return DISTRIBUTIONS.find(means) ?? null;
}
