import { CHINESE_MEANING, isFunctionWord, meaningOfWord } from './meaning-data.ts';
import { differences } from './differences.ts';
import { wordsOf, type Word } from './words.ts';

/**
 * The tokens of a text that carry meaning, in order: symbols, numbers, dates, ordinals, negations, modal verbs and
 * qualifiers. Two sentences that differ in one of them say different things, however alike they look.
 */
export function tokensOf(words: readonly Word[]): string[] {
  const tokens: string[] = [];
  let chinese = '';
  const flush = () => {
    for (const match of chinese.matchAll(CHINESE_MEANING)) tokens.push(match[0]);
    chinese = '';
  };
  for (const word of words) {
    if (word.kind === 'chinese') {
      chinese += word.folded;
      continue;
    }
    flush();
    if (word.kind === 'number' || isLabel(word)) tokens.push(word.folded);
    else tokens.push(...meaningOfWord(word.folded));
  }
  flush();
  return tokens;
}

/** A capital letter alone or a Roman numeral: "section B", "annex II". */
const isLabel = ({ folded, name }: Word) => name && (folded.length === 1 || /^[ivxl]{1,5}$/.test(folded));

export const equalTokens = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((token, index) => token === other[index]);

/** The figures of a text that carry meaning, in Western digits: whatever says the same has each of them somewhere. */
export function figuresOf(text: string): string[] {
  const tokens = tokensOf(wordsOf(text));
  return [...new Set(tokens.flatMap((token) => token.match(/\d{1,40}/g) ?? []))];
}

/** Inserted or deleted words that a sentence may carry and still be the same: at least this many. */
const FREE_WORDS = 3;
/** And at most this share of the quote's words. */
const FREE_SHARE = 0.15;
/** Letters in which two spellings of a word may differ ("programme", "program"; one slip of character recognition). */
const SPELLING_SLIPS = 2;
const SPELLING_SHARE = 0.25;

/** The end of a sentence with more text after it, and one at which a paragraph ends. */
const SENTENCE_END = /[.;:!?。；：！？؛؟]["”»)\]]{0,3}\s(?=.)/gsu;
const PARAGRAPH_END = /[.;:!?。；：！？؛؟]["”»)\]]{0,3} ?\n(?=.)/gsu;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Compares texts with one: how many words of substance came or went between two texts that mean the same, 0 where only
 * rendering, spelling and function words differ. Null where the meaning may differ: other tokens, other names, words
 * replaced or moved, too much added.
 */
export function changesFrom(quote: string): (candidate: string) => number | null {
  const before = wordsOf(quote);
  const tokens = tokensOf(before);
  const sentences = countOf(quote, SENTENCE_END);
  const most = Math.max(FREE_WORDS, Math.floor(before.length * FREE_SHARE));
  return (candidate) => {
    // One sentence is not the end of a paragraph with the beginning of the next.
    if (countOf(candidate, PARAGRAPH_END) > sentences) return null;
    const after = wordsOf(candidate);
    if (!equalTokens(tokens, tokensOf(after))) return null;
    let change = 0;
    const [gone, come] = [new Set<string>(), new Set<string>()];
    for (const { removed, added } of differences(before, after)) {
      const cost = costOf(removed, added);
      if (cost === null) return null;
      change += cost;
      if (cost === 0) continue;
      for (const word of substance(removed)) gone.add(word.folded);
      for (const word of substance(added)) come.add(word.folded);
    }
    // A word that went from one place to another: who does what to whom may have changed.
    const moved = [...come].some((word) => gone.has(word));
    return change <= most && !moved ? change : null;
  };
}

/** How many free words a difference uses up; null where it may change the meaning. */
function costOf(removed: readonly Word[], added: readonly Word[]): number | null {
  const [before, after] = [joined(removed), joined(added)];
  if (before === after) return 0;
  const all = [...removed, ...added];
  if (all.every((word) => isFunctionWord(word.folded))) return 0;
  if (all.some((word) => word.name || word.kind === 'number')) return null;
  if (before !== '' && after !== '') return sameSpelling(before, after, all) ? 0 : null;
  return substance(all).length;
}

const substance = (words: readonly Word[]) => words.filter((word) => !isFunctionWord(word.folded));

const joined = (words: readonly Word[]) => words.map((word) => word.folded).join('');

function sameSpelling(one: string, other: string, words: readonly Word[]): boolean {
  if (words.some((word) => word.kind === 'chinese')) return false;
  const longer = Math.max(one.length, other.length);
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > SPELLING_SLIPS) return false;
  return editDistance(one, other) <= Math.min(SPELLING_SLIPS, Math.floor(longer * SPELLING_SHARE));
}

/** Levenshtein distance of two short words. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
