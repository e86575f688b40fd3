import { useCallback } from 'preact/hooks';
import type { TargetedPointerEvent } from 'preact';
import type { CardController } from '../../lib/card/controller.ts';
import { isWithin } from '../overlay/index.ts';

/** A press that moves less than this, in px, is a click and no drag. */
const SLACK_PX = 4;

/** Lets a card be dragged by its head. A dragged card stays where it was put: it counts as pinned. */
export function useDrag(controller: CardController, id: number) {
  return useCallback(
    (down: TargetedPointerEvent<HTMLElement>) => {
      const card = down.currentTarget.closest<HTMLElement>('.card');
      if (!card || down.button !== 0 || isWithin(down.target, 'button, a')) return;
      const head = down.currentTarget;
      const box = card.getBoundingClientRect();
      const drag = new AbortController();
      let dragging = false;
      const move = (event: PointerEvent) => {
        const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
        if (!dragging && Math.hypot(dx, dy) < SLACK_PX) return;
        if (!dragging) head.setPointerCapture(down.pointerId);
        dragging = true;
        controller.dispatch({ type: 'drag', card: id, x: box.left + dx, y: box.top + dy });
      };
      const end = () => drag.abort();
      head.addEventListener('pointermove', move, { signal: drag.signal });
      head.addEventListener('pointerup', end, { signal: drag.signal });
      head.addEventListener('pointercancel', end, { signal: drag.signal });
    },
    [controller, id],
  );
}
