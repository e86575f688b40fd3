import { trusted } from '../../lib/page/trusted.ts';
import type { EarlyPointer } from '../../lib/page/views.ts';

/**
 * Calls back as soon as somebody reads here: the pointer moves over the page, presses, or a key is struck. Until `done`
 * the callback is called for each such event, so that it can remember the last one.
 */
export function onFirstUse(signal: AbortSignal, onUse: (pointer: EarlyPointer | null) => void): () => void {
  const uses = new AbortController();
  const options = { passive: true, capture: true, signal: AbortSignal.any([signal, uses.signal]) };
  let touch = false;
  const at = ({ clientX, clientY, timeStamp }: MouseEvent, pressed: boolean) =>
    onUse({ x: clientX, y: clientY, touch, pressed, at: timeStamp });
  document.addEventListener(
    'pointermove',
    trusted((event) => {
      if (event.pointerType !== 'touch') at(event, false);
    }),
    options,
  );
  document.addEventListener(
    'pointerdown',
    trusted((event) => {
      touch = event.pointerType !== 'mouse';
      onUse(null);
    }),
    options,
  );
  document.addEventListener(
    'click',
    trusted((event) => {
      const onLink = event.target instanceof Element && event.target.closest('a[href], button, summary');
      if (event.button === 0 && !onLink) at(event, true);
    }),
    options,
  );
  const used = trusted(() => onUse(null));
  document.addEventListener('keydown', used, options);
  document.addEventListener('selectionchange', used, options);
  return () => uses.abort();
}
