import * as v from 'valibot';
import { PostingsSchema, TitleEntrySchema, type TitleEntry } from './entries.ts';
import { editsFor } from './near.ts';
import type { Entry } from './shards.ts';
import type { OpenPack, PackReader } from './source.ts';
import { titleKey } from './titles.ts';
import { tokenize } from './tokens.ts';
import type { Vocabularies } from './vocabulary.ts';

/** Titles that are read and ranked. */
const MOST_CANDIDATES = 250;
/** Tokens that one word of the query may stand for, as a beginning or with a typing error. */
const MOST_VARIANTS = 24;
/** Words of a query that are looked up; the rest of a pasted paragraph adds nothing. */
const MOST_WORDS = 24;
/** What a token counts that is not quite the one typed. */
const BEGINNING_WEIGHT = 0.8;
const NEAR_WEIGHT = 0.6;

interface Variant {
  readonly weight: number;
  readonly numbers: readonly number[];
}

/** The titles that a token's stored list names, by number; none where the value is no list. */
export function titlesNumbered(value: unknown): number[] {
  const parsed = v.safeParse(PostingsSchema, value);
  if (!parsed.success) return [];
  let sum = 0;
  return parsed.output.map((distance) => (sum += distance));
}

async function variantsOf(word: string, reader: PackReader, vocabularies: Vocabularies): Promise<Variant[]> {
  const exact = titlesNumbered(await reader.get('tokens', word));
  const variants: Variant[] = exact.length > 0 ? [{ weight: 1, numbers: exact }] : [];
  const beginnings: readonly Entry[] =
    exact.length < MOST_CANDIDATES ? await reader.startingWith('tokens', word, MOST_VARIANTS) : [];
  for (const [token, value] of beginnings)
    if (token !== word) variants.push({ weight: BEGINNING_WEIGHT, numbers: titlesNumbered(value) });
  const edits = editsFor(word.length);
  if (variants.length > 0 || edits === 0) return variants;
  const near = (await vocabularies.of(reader)).near(word, edits, MOST_VARIANTS);
  const values = await reader.getMany('tokens', near);
  return values.map((value) => ({ weight: NEAR_WEIGHT, numbers: titlesNumbered(value) }));
}

/** The titles of a pack that share most with the query, rare words counting more; likeliest first. */
export async function titleCandidates(
  query: string,
  { reader }: OpenPack,
  vocabularies: Vocabularies,
): Promise<TitleEntry[]> {
  const scores = new Map<number, number>();
  const words = [...new Set(tokenize(query))].slice(0, MOST_WORDS);
  for (const variants of await Promise.all(words.map((word) => variantsOf(word, reader, vocabularies)))) {
    const best = new Map<number, number>();
    const standing = variants.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const rarity = 1 / Math.log2(2 + standing);
    for (const { weight, numbers } of variants)
      for (const number of numbers) best.set(number, Math.max(best.get(number) ?? 0, weight * rarity));
    for (const [number, score] of best) scores.set(number, (scores.get(number) ?? 0) + score);
  }
  const ranked = [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  const chosen = ranked.slice(0, MOST_CANDIDATES).map(([number]) => titleKey(number));
  const values = await reader.getMany('titles', chosen);
  return values.flatMap((value) => {
    const parsed = v.safeParse(TitleEntrySchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}
