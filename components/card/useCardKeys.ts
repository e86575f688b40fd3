import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardController } from '../../lib/card/controller.ts';
import { focusedBy } from '../overlay/index.ts';

const FOCUSABLE = 'a[href], summary, button:not([disabled])';

/** Keys in a card: Escape closes it alone; Tab beyond its last control leaves it for the text. */
export function useCardKeys(
  ref: RefObject<HTMLElement | null>,
  controller: CardController,
  id: number,
): void {
  useEffect(() => {
    const card = ref.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        controller.dispatch({ type: 'escape', focused: id });
      } else if (event.key === 'Tab' && card && isLeaving(card, event.shiftKey)) {
        event.preventDefault();
        controller.dispatch({ type: 'close', card: id });
      }
    };
    card?.addEventListener('keydown', onKeyDown);
    return () => card?.removeEventListener('keydown', onKeyDown);
  }, [ref, controller, id]);
}

function isLeaving(card: HTMLElement, backwards: boolean): boolean {
  const controls = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const active = focusedBy(card);
  if (backwards) return active === controls[0] || active === card;
  return controls.length === 0 || active === controls.at(-1);
}
