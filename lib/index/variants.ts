import * as v from 'valibot';
import { PostingsSchema } from './entries.ts';
import type { PackReader } from './source.ts';
import { withoutArticle } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens that one word of the query may stand for. */
const MOST_ALIKE = 512;
/** A word in so many titles is spelt as it was meant. */
const MANY_TITLES = 250;
/** A shorter piece stands in too many words. */
const SHORTEST_PART = 2;

/** Titles that hold a word of the query, or one that it may stand for. */
export interface Variant {
  /** Letters that differ. */
  readonly edits: number;
  /** Numbers, ascending. */
  readonly titles: readonly number[];
}

/** The titles that a token's stored list names, by number; none where the value is no list. */
export function titlesNumbered(value: unknown): number[] {
  const parsed = v.safeParse(PostingsSchema, value);
  if (!parsed.success) return [];
  let sum = 0;
  return parsed.output.map((distance) => (sum += distance));
}

/**
 * What a word of a query may stand for, the likeliest first: itself, words that it is a part of, words that hold it with
 * up to so many wrong letters.
 */
export async function variantsOf(
  word: string,
  edits: number,
  reader: PackReader,
  vocabulary: Vocabulary,
): Promise<Variant[]> {
  const exact = titlesNumbered(await reader.get('tokens', word));
  const wrong = exact.length < MANY_TITLES ? edits : 0;
  const piece = exact.length > 0 ? word : withoutArticle(word);
  const alike = piece.length < SHORTEST_PART ? [] : vocabulary.alike(piece, wrong, MOST_ALIKE);
  const values = await reader.getMany(
    'tokens',
    alike.map(({ token }) => token),
  );
  return [
    { edits: 0, titles: exact },
    ...alike.map((other, place) => ({ edits: other.edits, titles: titlesNumbered(values[place]) })),
  ];
}
