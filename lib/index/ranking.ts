import Fuse from 'fuse.js';
import * as v from 'valibot';
import { FUSE_OPTIONS, titleCandidates } from './candidates.ts';
import { TitleEntrySchema, type TitleEntry } from './entries.ts';
import { foldText } from './keys.ts';
import type { OpenPack, PackReader } from './source.ts';
import { titleKey } from './titles.ts';
import type { Vocabularies } from './vocabulary.ts';

/** Titles that are read and compared with the query, and how many at a time. */
const MOST_COMPARED = 1_500;
const AT_ONCE = 100;

export interface Ranked {
  readonly entry: TitleEntry;
  /** That of fuse.js, 0 is equal; infinite where it finds the title too unlike. */
  readonly score: number;
}

async function readTitles(numbers: readonly number[], reader: PackReader): Promise<TitleEntry[]> {
  const values = await reader.getMany('titles', numbers.map(titleKey));
  return values.flatMap((value) => {
    const parsed = v.safeParse(TitleEntrySchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Titles with the score that fuse.js gives them, in their order. */
function scored(query: string, entries: readonly TitleEntry[]): Ranked[] {
  const fuse = new Fuse(
    entries.map(({ text }) => foldText(text)),
    { ...FUSE_OPTIONS, includeScore: true, shouldSort: false },
  );
  const scores = new Map(fuse.search(foldText(query)).map(({ refIndex, score }) => [refIndex, score]));
  return entries.map((entry, place) => ({ entry, score: scores.get(place) ?? Infinity }));
}

/**
 * The titles of a pack that fuse.js would put first among all of them: candidates are compared until none that is left
 * could be better than the `most` found. After them come some that it finds too unlike, by the words they share.
 */
export async function bestTitles(
  query: string,
  most: number,
  { reader }: OpenPack,
  vocabularies: Vocabularies,
): Promise<Ranked[]> {
  const vocabulary = await vocabularies.of(reader);
  const candidates = await titleCandidates(query, MOST_COMPARED, reader, vocabulary);
  let found: Ranked[] = [];
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const last = found[most - 1];
    const next = candidates[from];
    if (last && next && last.score <= next.score) break;
    const numbers = candidates.slice(from, from + AT_ONCE).map(({ title }) => title);
    found = inOrder([...found, ...scored(query, await readTitles(numbers, reader))]);
  }
  return found;
}

/** Stable: titles alike in score stay in the order of their candidates. */
export const inOrder = (titles: readonly Ranked[]): Ranked[] =>
  [...titles].sort((left, right) => (left.score === right.score ? 0 : left.score - right.score));
