import type { PdfItem } from './items.ts';

const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
const LATIN = /\p{Script=Latin}/u;
const DASH = /^[-‐‑–—]$/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};
const BRACKET = /[()[\]«»]/;
const isBracket = ({ text }: PdfItem) => BRACKET.test(text) && !LATIN_OR_DIGIT.test(text);

/**
 * A line of Arabic in the order of reading, from where its items stand: files draw them from either end. Figures and
 * Latin words keep their own direction; a dash between two figures does not ("15-4" is drawn for 4-15).
 */
export function readingOrder(items: readonly PdfItem[]): PdfItem[] {
  const shown = items
    .filter(({ text, width, size }) => text.trim() !== '' || width > 0.05 * size)
    .flatMap(parted);
  const ordered: PdfItem[] = [];
  let run: PdfItem[] = [];
  const close = () => {
    // Spaces and stops at the end of a run belong to the Arabic around it.
    const last = run.findLastIndex(({ text }) => LATIN_OR_DIGIT.test(text));
    const own = run.slice(0, last + 1);
    const rest = run.slice(last + 1);
    run = [];
    const bracket = figureEnd(own);
    const isNote = ordered.every(isBracket) && FIGURE.test(own[0]?.text ?? '');
    if (bracket === -1) ordered.push(...leftToRight(own));
    else if (isNote || rest[0]?.text.search(BRACKET) === 0)
      ordered.push(...leftToRight(own.slice(0, bracket + 1)), ...leftToRight(own.slice(bracket + 1)));
    else {
      // The bracket that was taken for Arabic goes with its figure behind the Latin word: S/RES/1325 (2000).
      const closing = ordered.at(-1);
      if (closing && isBracket(closing)) own.unshift(...ordered.splice(-1));
      ordered.push(...own.reverse());
    }
    ordered.push(...rest);
  };
  const largest = Math.max(0, ...shown.map(({ size }) => size));
  for (const item of shown.toSorted((one, other) => middle(other) - middle(one))) {
    const mark = item.size < MARK_SIZE * largest && FIGURE.test(item.text.trim());
    if (item.rtl || mark || (run.length === 0 && !LATIN_OR_DIGIT.test(item.text))) {
      close();
      ordered.push(item);
    } else if (DASH.test(item.text.trim()) && !run.some(({ text }) => LATIN.test(text))) {
      close();
      ordered.push(item);
    } else run.push(item);
  }
  close();
  return mirrored(ordered);
}

/**
 * Where a run, from right to left, has a figure, a bracket, and then Latin words: the place of the bracket, else -1. It is
 * "(A/75/23) 23" for 23 (A/75/23), "A/75/23 (7)" for a note (7) A/75/23, or S/RES/1325 (2000).
 */
function figureEnd(run: readonly PdfItem[]): number {
  const latin = run.findIndex(({ text }) => LATIN.test(text));
  return latin === -1 ? -1 : run.slice(0, latin).findIndex(isBracket);
}

/**
 * A run in the order of reading, from its items from right to left. Among figures alone a bracket is read as Arabic is:
 * "(2000) 1325" is drawn for 1325 (2000). Beside a Latin letter it goes the letter's way.
 */
function leftToRight(run: readonly PdfItem[]): PdfItem[] {
  const first = run.findIndex(({ text }) => LATIN_OR_DIGIT.test(text));
  if (run.some(({ text }) => LATIN.test(text)))
    return [...run.slice(0, first), ...run.slice(first).reverse()];
  const ordered: PdfItem[] = [];
  let figures: PdfItem[] = [];
  const close = () => {
    const last = figures.findLastIndex(({ text }) => LATIN_OR_DIGIT.test(text));
    ordered.push(...figures.slice(0, last + 1).reverse(), ...figures.slice(last + 1));
    figures = [];
  };
  for (const item of run) {
    if (isBracket(item)) {
      close();
      ordered.push(item);
    } else figures.push(item);
  }
  close();
  return ordered;
}

/** The mark of a note is this much smaller than its line, and stands apart from the symbol beside it. */
const MARK_SIZE = 0.8;
const FIGURE = /^\d{1,3}$/;

/**
 * A line without Arabic letters in an Arabic text: its full stop is drawn on the left, where a stop alone is followed by a
 * symbol.
 */
export const beginsWithStop = (first: string, second = ''): boolean =>
  /^\s{0,4}[.،؛](?=[\p{L}\p{N}])/u.test(first) ||
  (/^\s{0,4}[.،؛]\s{0,4}$/u.test(first) && /^\p{Lu}{1,8}\//u.test(second));

/** Stops and brackets at the ends of a figure belong to the Arabic around it, and are items of their own. */
function parted(item: PdfItem): PdfItem[] {
  if (item.rtl || !LATIN_OR_DIGIT.test(item.text)) return [item];
  const start = item.text.search(LATIN_OR_DIGIT);
  const end = item.text.length - (/[^\p{Script=Latin}\p{Nd}]{0,40}$/u.exec(item.text)?.[0].length ?? 0);
  return [
    part(item, 0, start),
    part(item, start, Math.max(start, end)),
    part(item, Math.max(start, end)),
  ].filter(({ text }) => text !== '');
}

function part(item: PdfItem, from: number, to = item.text.length): PdfItem {
  const letter = item.width / item.text.length;
  return {
    ...item,
    text: item.text.slice(from, to),
    from: item.from + from,
    x: item.x + letter * from,
    width: letter * (to - from),
  };
}

const middle = ({ x, width }: PdfItem) => x + width / 2;

/** Some files name a bracket by how it looks, not by what it is: turned round where that leaves fewer unpaired. */
function mirrored(items: readonly PdfItem[]): PdfItem[] {
  const turned = items.map((item) =>
    isBracket(item)
      ? { ...item, text: item.text.replace(/[()[\]«»]/g, (bracket) => MIRRORED[bracket] ?? bracket) }
      : item,
  );
  return unpaired(turned) < unpaired(items) ? turned : [...items];
}

function unpaired(items: readonly PdfItem[]): number {
  const open: string[] = [];
  let count = 0;
  for (const { text } of items) {
    for (const letter of text) {
      if (letter === '(' || letter === '[' || letter === '«') open.push(letter);
      else if (BRACKET.test(letter) && open.pop() !== MIRRORED[letter]) count++;
    }
  }
  return count + open.length;
}

/** The article before a hamza, where a ligature's letters were written down in the order drawn: األمم for الأمم. */
const TURNED_LIGATURE = /ا([أإآ])ل/g;

/** Puts such letters in order; the length stays. */
export const withLigaturesInOrder = (text: string): string => text.replace(TURNED_LIGATURE, 'ال$1');
