import { lastNotAbove } from '../text/blocks.ts';
import type { DocumentText } from '../text/types.ts';
import { offsetInView } from './hit.ts';
import { rectanglesOf } from './ranges.ts';
import type { Mark } from './types.ts';

/**
 * Index of the first of the ordered marks that is in view or behind it: by the boxes of some of them, which is quick. A hit
 * test, which looks at every block of the page, is asked where one of them has no box.
 */
export function indexInView(marks: readonly Mark[], text: DocumentText): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const box = boxOf(marks[middle], text);
    if (!box) return indexAtPoint(marks, text);
    if (box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low, marks.length - 1));
}

function indexAtPoint(marks: readonly Mark[], text: DocumentText): number {
  const startAt = (index: number) => marks[index]?.span.start ?? 0;
  return Math.max(0, lastNotAbove(marks.length, startAt, offsetInView(text) ?? 0));
}

const boxOf = (mark: Mark | undefined, text: DocumentText): DOMRect | undefined =>
  mark && rectanglesOf(text.ranges(mark.span))[0];

/** Indexes of marks: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** As many of the marks as `most` around the one at an index. */
export function around(marks: readonly Mark[], index: number, most: number): Stretch {
  const length = Math.min(marks.length, most);
  const from = Math.floor(Math.min(Math.max(0, index - length / 2), marks.length - length));
  return { from, to: from + length };
}

/** The marks of a stretch, from the one at an index on, then those before it. */
export function viewFirst(marks: readonly Mark[], { from, to }: Stretch, index: number): Mark[] {
  return [...marks.slice(index, to), ...marks.slice(from, index)];
}

/**
 * Whether the view comes within so many marks of an end of the stretch with more marks behind it; true as well where the
 * page does not show the mark that would tell. Asks the page for its layout.
 */
export function leaves(
  { from, to }: Stretch,
  marks: readonly Mark[],
  ahead: number,
  text: DocumentText,
): boolean {
  if (from > 0 && (boxOf(marks[from + ahead], text)?.top ?? Infinity) > 0) return true;
  return to < marks.length && (boxOf(marks[to - 1 - ahead], text)?.bottom ?? -Infinity) < innerHeight;
}
