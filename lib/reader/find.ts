import type { Span } from '../text/types.ts';

/** What counts as the same in a search. */
export interface Sameness {
  readonly matchCase: boolean;
  /** Accents, vowel signs and hamzas count; without, a letter is found with and without them. */
  readonly matchDiacritics: boolean;
}

export interface FindOptions extends Sameness {
  readonly wholeWords: boolean;
}

/** A text made comparable, with the offset in the original of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const MARK = /\p{M}/u;
const MARKS = /\p{M}+/gu;
/** The Arabic lengthening stroke and soft hyphens: how a word is set, no part of it. */
const SETTING = /[\u0640\u00AD\u200B-\u200F]/;
const SPACE = /\s/u;
/** Writing without blanks: one between two of these is the end of a line, not of a word. */
const IDEOGRAPH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Letters that differ only by custom: written as one. */
const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
};
/** Signs that Arabic sets differently from word to word, as diacritics do. */
const SAME_UNMARKED: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ٱ: 'ا' };
/** Arabic and Persian digits stand for the same numbers as Western ones. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/;

/**
 * Folds a text: forms of one letter (ligatures, full width, Arabic shapes), dashes, quotation marks, runs of white space
 * and line ends always; case and diacritics unless they count.
 */
export function fold(text: string, sameness: Sameness): Folded {
  const letters = new Map<string, string>();
  const pieces: string[] = [];
  let offsets = new Uint32Array(text.length + 16);
  let length = 0;
  let space = false;
  let last = '';
  for (let index = 0; index < text.length; index++) {
    const printed = text.charAt(index);
    const blank = SPACE.test(printed);
    if (blank && (space || betweenIdeographs(last, text, index))) continue;
    let letter = blank ? ' ' : letters.get(printed);
    if (letter === undefined) {
      letter = foldLetter(printed, sameness);
      letters.set(printed, letter);
    }
    if (letter === '') continue;
    space = blank;
    last = printed;
    if (length + letter.length >= offsets.length) {
      const larger = new Uint32Array(offsets.length * 2);
      larger.set(offsets);
      offsets = larger;
    }
    offsets.fill(index, length, length + letter.length);
    length += letter.length;
    pieces.push(letter);
  }
  offsets[length] = text.length;
  return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}

function betweenIdeographs(before: string, text: string, index: number): boolean {
  if (!IDEOGRAPH.test(before)) return false;
  let next = index;
  while (next < text.length && SPACE.test(text.charAt(next))) next++;
  return IDEOGRAPH.test(text.charAt(next));
}

/** A letter as it is compared; empty where it is left out. */
function foldLetter(printed: string, { matchCase, matchDiacritics }: Sameness): string {
  if (printed >= ' ' && printed <= '~') return matchCase ? printed : printed.toLowerCase();
  if (SETTING.test(printed)) return '';
  if (DIGIT.test(printed)) return String(printed.charCodeAt(0) & 0xf);
  const parts = (SAME[printed] ?? printed).normalize('NFKD');
  const bare = MARK.test(printed) ? '' : parts.replace(MARKS, '');
  const plain = matchDiacritics ? parts : (SAME_UNMARKED[bare] ?? bare);
  return matchCase ? plain : plain.toLowerCase();
}

/** More matches than this are not listed: nobody steps through them. */
export const MOST_MATCHES = 10_000;

/** Every place of a query in a folded text, in order, as offsets of the original text. */
export function findAll(folded: Folded, query: string, options: FindOptions): Span[] {
  const wanted = fold(query, options).text.trim();
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0 && spans.length < MOST_MATCHES;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    if (options.wholeWords && !isWhole(folded.text, at, at + wanted.length)) continue;
    // What follows a letter as its accent makes another letter of it.
    if (options.matchDiacritics && MARK.test(folded.text.charAt(at + wanted.length))) continue;
    const start = folded.offsets[at] ?? 0;
    // To the last letter found, not to the next one: white space and marks between them stay out.
    const end = (folded.offsets[at + wanted.length - 1] ?? start) + 1;
    spans.push({ start, end });
  }
  return spans;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}
