import { lastNotAbove } from '../text/blocks.ts';
import type { DocumentText } from '../text/types.ts';
import { offsetInView } from './hit.ts';
import { liveRange } from './ranges.ts';
import type { Mark } from './types.ts';

/** Index of the first of the ordered marks that is in view or behind it. */
export function indexInView(marks: readonly Mark[], text: DocumentText): number {
  const startAt = (index: number) => marks[index]?.span.start ?? 0;
  return Math.max(0, lastNotAbove(marks.length, startAt, offsetInView(text) ?? 0));
}

/** As many marks as `most` around the one at an index, that one and those behind it first. */
export function around(marks: readonly Mark[], index: number, most: number): readonly Mark[] {
  const length = Math.min(marks.length, most);
  const from = Math.min(Math.max(0, index - length / 2), marks.length - length);
  return [...marks.slice(index, from + length), ...marks.slice(from, index)];
}

/** Beyond the view, as a share of its height, marks are painted as well: what scrolls in has its marks already. */
const MARGIN = 0.5;

/** An element higher than so many views holds marks that are far from the view. */
const HIGH_VIEWS = 2;

/** The marks that are shown in or near the viewport; asks the page for its layout. */
export function nearView(marks: readonly Mark[], text: DocumentText): readonly Mark[] {
  const known = new Map<Element, boolean | null>();
  return marks.filter(({ span }) => {
    const [range] = text.ranges(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return false;
    let near = known.get(element);
    if (near === undefined) {
      const rect = element.getBoundingClientRect();
      // Without a box of its own (`display: contents`), or with one that is far higher than the view, it tells nothing.
      const tells = rect.height > 0 && rect.height <= innerHeight * HIGH_VIEWS;
      near = tells ? isNear(rect) : null;
      known.set(element, near);
    }
    if (near !== null) return near;
    const own = liveRange(range)?.getBoundingClientRect();
    return own !== undefined && own.height > 0 && isNear(own);
  });
}

function isNear({ top, bottom, left, right }: DOMRect): boolean {
  const [x, y] = [innerWidth * MARGIN, innerHeight * MARGIN];
  return bottom >= -y && top <= innerHeight + y && right >= -x && left <= innerWidth + x;
}
