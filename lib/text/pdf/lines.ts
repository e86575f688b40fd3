import type { PdfItem } from './items.ts';
import { beginsWithStop, readingOrder } from './right-to-left.ts';

/** Items that stand on one baseline and read on. */
export interface PdfLine {
  /** In the order of reading. */
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Font size and font of most of its letters. */
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  readonly letters: number;
}

/** A baseline may wander by this part of the font size within a line: raised note marks, sunken indices. */
const BASELINE = 0.45;
/** A wider gap, in font sizes, parts the cells of a row, or the two sides of a masthead. */
const CELL_GAP = 4;
/** A step back over more than this, in font sizes, begins another line, whatever the baseline says. */
const STEP_BACK = 1;
const LATIN = /\p{Script=Latin}/gu;

/** Lines of a page, in the order in which the file draws them: that is the order of reading but for the margins. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let current: PdfItem[] = [];
  const close = () => {
    const line = lineOf(current);
    if (line) lines.push(line);
    current = [];
  };
  for (const item of items) {
    if (item.text.trim() === '') {
      if (current.length > 0 && item.text !== '') current.push(item);
      continue;
    }
    const before = current.findLast(({ text }) => text.trim() !== '');
    if (before && !continues(before, item, current)) close();
    current.push(item);
  }
  close();
  return lines;
}

function continues(before: PdfItem, item: PdfItem, line: readonly PdfItem[]): boolean {
  const size = Math.max(before.size, item.size);
  if (Math.abs(before.y - item.y) > BASELINE * size) return false;
  if (before.rtl || item.rtl) {
    // Drawn in any order: what counts is how far it stands from the line so far.
    const left = Math.min(...line.map(({ x }) => x));
    const right = Math.max(...line.map(({ x, width }) => x + width));
    return Math.max(item.x - right, left - (item.x + item.width)) < CELL_GAP * size;
  }
  const gap = item.x - (before.x + before.width);
  return gap < CELL_GAP * size && gap > -STEP_BACK * size;
}

function lineOf(items: readonly PdfItem[]): PdfLine | null {
  const shown = items.filter(({ text }) => text.trim() !== '');
  const [first] = shown;
  if (!first) return null;
  const letters = (item: PdfItem) => item.text.trim().length;
  const main = shown.reduce((widest, item) => (letters(item) > letters(widest) ? item : widest), first);
  const total = shown.reduce((sum, item) => sum + letters(item), 0);
  const rtl = isRightToLeft(shown, total) || beginsWithStop(first.text, shown[1]?.text);
  return {
    items: rtl ? readingOrder(items) : items,
    left: Math.min(...shown.map(({ x }) => x)),
    right: Math.max(...shown.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font: main.font,
    rtl,
    letters: total,
  };
}

/**
 * By its letters: Arabic against Latin, where figures and stops are of either ("(6) القرار 1514 (د-15)." has more of these
 * than of letters), and by a third of a line that has Arabic beside Latin words.
 */
function isRightToLeft(shown: readonly PdfItem[], total: number): boolean {
  let arabic = 0;
  let latin = 0;
  for (const { text, rtl } of shown) {
    if (rtl) arabic += text.trim().length;
    else latin += text.match(LATIN)?.length ?? 0;
  }
  return arabic > 0 && (arabic > latin || arabic * 3 > total);
}

export const textOf = (line: PdfLine): string => line.items.map(({ text }) => text).join('');
