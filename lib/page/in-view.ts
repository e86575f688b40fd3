import type { DocumentText } from '../text/types.ts';
import { liveRange } from './ranges.ts';
import type { Mark } from './types.ts';

/** An element higher than so many views holds marks that are far from the view. */
const HIGH_VIEWS = 2;

/** The marks that are shown in the viewport; asks the page for its layout. */
export function marksInView(marks: readonly Mark[], text: DocumentText): readonly Mark[] {
  const known = new Map<Element, boolean | null>();
  return marks.filter(({ span }) => {
    const [range] = text.ranges(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return false;
    let seen = known.get(element);
    if (seen === undefined) {
      const rect = element.getBoundingClientRect();
      // Without a box of its own (`display: contents`), or with one that is far higher than the view, it tells nothing.
      const tells = rect.height > 0 && rect.height <= innerHeight * HIGH_VIEWS;
      seen = tells ? isInView(rect) : null;
      known.set(element, seen);
    }
    if (seen !== null) return seen;
    const own = liveRange(range)?.getBoundingClientRect();
    return own !== undefined && own.height > 0 && isInView(own);
  });
}

const isInView = ({ top, bottom, left, right }: DOMRect): boolean =>
  bottom >= 0 && top <= innerHeight && right >= 0 && left <= innerWidth;
