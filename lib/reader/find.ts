import type { Span } from '../text/types.ts';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** A text made comparable, with the offset in the original of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/** Marks over and under letters, the Arabic lengthening stroke: left out of a comparison. */
const MARK = /[\p{M}\u0640]/u;
const SPACE = /\s/u;
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
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ё: 'е',
};

/** Folds a text: case (unless it matters), accents, dashes, quotation marks, runs of white space and line ends. */
export function fold(text: string, matchCase: boolean): Folded {
  const offsets = new Uint32Array(text.length + 1);
  let folded = '';
  let space = false;
  for (let index = 0; index < text.length; index++) {
    const printed = text.charAt(index);
    if (MARK.test(printed)) continue;
    const blank = SPACE.test(printed);
    if (blank && space) continue;
    space = blank;
    offsets[folded.length] = index;
    folded += blank ? ' ' : foldLetter(printed, matchCase);
  }
  offsets[folded.length] = text.length;
  return { text: folded, offsets: offsets.subarray(0, folded.length + 1) };
}

function foldLetter(printed: string, matchCase: boolean): string {
  if (printed >= ' ' && printed <= '~') return matchCase ? printed : printed.toLowerCase();
  const same = SAME[printed] ?? printed;
  const base = same.normalize('NFD').charAt(0) || same;
  const cased = matchCase ? base : base.toLowerCase();
  return cased.length === 1 ? cased : base;
}

/** More matches than this are not listed: nobody steps through them. */
export const MOST_MATCHES = 10_000;

/** Every place of a query in a folded text, in order, as offsets of the original text. */
export function findAll(folded: Folded, query: string, options: FindOptions): Span[] {
  const wanted = fold(query, options.matchCase).text.trim();
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0 && spans.length < MOST_MATCHES;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    if (options.wholeWords && !isWhole(folded.text, at, at + wanted.length)) continue;
    const start = folded.offsets[at] ?? 0;
    // To the last letter found, not to the next one: white space and marks between them stay out.
    const end = (folded.offsets[at + wanted.length - 1] ?? start) + 1;
    spans.push({ start, end });
  }
  return spans;
}

const WORD = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}
