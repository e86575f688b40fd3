import { foldText } from './keys.ts';
import { MOST_COUNTED, wordsOfTitle } from './lengths.ts';
import type { PackReader } from './source.ts';
import { tokenize } from './tokens.ts';
import { variantsOf, type Variant } from './variants.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How titles are compared: `threshold` is how unlike one may be before it is dropped, 0 is equal. Above .4 fuse.js takes
 * titles that share chance letters with the query and no word.
 */
export const FUSE_OPTIONS = { threshold: 0.4, ignoreLocation: true } as const;
/** Words of a query that are looked up; the rest of a pasted paragraph adds nothing. */
const MOST_WORDS = 24;
/** Counts for a title whose length the pack does not say. */
const USUAL_WORDS = 12;
/** fuse.js counts no match as better than this, except the whole title. */
const BEST_SCORE = 0.001;
/** Scores are told apart to this share; a number of titles lies below {@link TITLES}. */
const SCORE_STEPS = 2 ** 20;
const TITLES = 2 ** 28;

/** A title, and the score of fuse.js that its words allow at best: from 0, the whole title, to 1. */
export interface Candidate {
  readonly title: number;
  readonly score: number;
}

/** A word that was typed, and what it may stand for. */
interface Typed {
  /** Letters that a title lacks which has nothing like it, at least. */
  readonly lacking: number;
  readonly variants: readonly Variant[];
}

async function typedWords(query: string, reader: PackReader, vocabulary: Vocabulary): Promise<Typed[]> {
  const words = [...new Set(tokenize(query))]
    .filter((word) => !vocabulary.common.has(word))
    .slice(0, MOST_WORDS);
  const typed = await Promise.all(
    words.map(async (word) => {
      const edits = Math.floor(word.length * FUSE_OPTIONS.threshold);
      return { lacking: edits + 1, variants: await variantsOf(word, edits, reader, vocabulary) };
    }),
  );
  // A word that is in no list stands in too many titles to be listed, or in none: it tells them not apart.
  return typed.filter(({ variants }) => variants.some(({ titles }) => titles.length > 0));
}

/** By words of the title: the power to which fuse.js raises its score. */
const POWERS = Array.from({ length: MOST_COUNTED + 1 }, (_, words) => 1 / Math.sqrt(words || USUAL_WORDS));

/** The titles of a pack that fuse.js may put first, likeliest first, at most so many. */
export async function titleCandidates(
  query: string,
  most: number,
  reader: PackReader,
  vocabulary: Vocabulary,
): Promise<Candidate[]> {
  const typed = await typedWords(query, reader, vocabulary);
  const lists = typed.flatMap(({ variants }) => variants);
  const saved = new Float32Array(
    1 + lists.reduce((last, { titles }) => Math.max(last, titles.at(-1) ?? 0), 0),
  );
  const seen = new Uint8Array(saved.length);
  const touched: number[] = [];
  for (const [place, { lacking, variants }] of typed.entries())
    for (const { edits, titles } of variants)
      for (const title of titles) {
        const before = seen[title] ?? 0;
        if (before === place + 1) continue;
        if (before === 0) touched.push(title);
        seen[title] = place + 1;
        saved[title] = (saved[title] ?? 0) + lacking - edits;
      }
  const lacking = typed.reduce((sum, word) => sum + word.lacking, 0);
  const letters = foldText(query).length;
  const scoreOf = (title: number): number =>
    Math.max(BEST_SCORE, (lacking - (saved[title] ?? 0)) / letters) **
    (POWERS[wordsOfTitle(vocabulary.lengths, title) ?? 0] ?? 1);
  // Score and number in one figure: those are sorted many times as fast as objects.
  const ranked = Float64Array.from(
    touched,
    (title) => Math.round(scoreOf(title) * SCORE_STEPS) * TITLES + title,
  );
  return Array.from(ranked.sort().subarray(0, most), (figure) => ({
    title: figure % TITLES,
    score: Math.floor(figure / TITLES) / SCORE_STEPS,
  }));
}
