import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBeside, type Box } from '../../lib/highlights/beside.ts';

/**
 * Keeps an element by the boxes of a text, every frame, without covering them.
 * @returns since when it has stood where it is, as `performance.now` counts
 */
export function usePlacement(
  element: RefObject<HTMLElement | null>,
  boxes: () => readonly Box[],
  rightToLeft: boolean,
  inputs: readonly unknown[],
): { readonly current: number } {
  const since = useRef(0);
  useLayoutEffect(() => {
    let frame = 0;
    let last: readonly Box[] = [];
    let placed = '';
    const place = () => {
      const moved = element.current;
      if (moved) {
        const now = boxes();
        if (now.length > 0) last = now;
        const size = { width: moved.offsetWidth, height: moved.offsetHeight };
        const { x, y } = placeBeside(last, size, { width: innerWidth, height: innerHeight }, rightToLeft);
        const transform = `translate(${x}px, ${y}px)`;
        // What is written anew is looked at anew, by whoever follows the views.
        if (transform !== placed) {
          moved.style.transform = transform;
          since.current = performance.now();
        }
        if (placed === '') moved.style.visibility = 'visible';
        placed = transform;
      }
      frame = requestAnimationFrame(place);
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, inputs);
  return since;
}
