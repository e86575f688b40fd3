import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

export interface VirtualListProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of each row in px. */
  readonly heights: readonly number[];
  readonly row: (index: number) => ComponentChildren;
}

/** Rows kept ready above and below the view, in px. */
const MARGIN_PX = 600;

/** Renders only the rows in view, however many there are: heights are known, so places are sums. */
export function VirtualList({ scroller, heights, row }: VirtualListProps) {
  const tops = useMemo(() => {
    const sums = new Float64Array(heights.length + 1);
    for (let index = 0; index < heights.length; index++)
      sums[index + 1] = (sums[index] ?? 0) + (heights[index] ?? 0);
    return sums;
  }, [heights]);
  const [view, setView] = useState({ top: 0, height: 900 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, []);

  const first = Math.max(0, firstBelow(tops, view.top - MARGIN_PX) - 1);
  const last = Math.min(heights.length, firstBelow(tops, view.top + view.height + MARGIN_PX));
  const rows: ComponentChildren[] = [];
  for (let index = first; index < last; index++) rows.push(row(index));
  return (
    <div class="virtual" style={{ blockSize: `${tops[heights.length] ?? 0}px` }}>
      <div class="virtual-rows" style={{ transform: `translateY(${tops[first] ?? 0}px)` }}>
        {rows}
      </div>
    </div>
  );
}

/** The first index whose top is at or below a height. */
export function firstBelow(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tops[middle] ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
