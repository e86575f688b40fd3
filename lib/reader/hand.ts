import { effect } from '@preact/signals';
import type { ViewState } from './state.ts';

/** The pointer must move this far, in px, before a press is a pull: until then it may be a click on a mark or link. */
const LEAST = 4;

/** While the hand is chosen, a pull with the mouse moves the pages, as one moves paper. */
export function pullByHand(container: HTMLElement, view: ViewState, lifetime: AbortSignal): void {
  const stop = effect(() => {
    if (!view.hand.value) return undefined;
    const put = new AbortController();
    const signal = AbortSignal.any([put.signal, lifetime]);
    container.classList.add('reader-hand');
    let from: Pull | null = null;
    let pulled = false;
    container.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || event.pointerType !== 'mouse') return;
        const { scrollLeft, scrollTop } = container;
        from = { x: event.clientX, y: event.clientY, scrollLeft, scrollTop, pulling: false };
      },
      { signal },
    );
    container.addEventListener(
      'pointermove',
      (event) => {
        if (!from || (event.buttons & 1) === 0) return;
        const [across, down] = [event.clientX - from.x, event.clientY - from.y];
        if (!from.pulling && Math.hypot(across, down) < LEAST) return;
        if (!from.pulling) container.setPointerCapture(event.pointerId);
        from.pulling = pulled = true;
        container.classList.add('reader-pulling');
        container.scrollTo({
          left: from.scrollLeft - across,
          top: from.scrollTop - down,
          behavior: 'instant',
        });
      },
      { signal },
    );
    // A pull that ended outside of the window had no click: the next press begins anew, wherever it is.
    addEventListener('pointerdown', () => (pulled = false), { capture: true, signal });
    // The end of a pull is no click on the mark or link that it ends on; the window hears of it first.
    addEventListener(
      'click',
      (event) => {
        if (!pulled) return;
        pulled = false;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true, signal },
    );
    const release = () => {
      from = null;
      container.classList.remove('reader-pulling');
    };
    for (const name of ['pointerup', 'pointercancel'] as const) {
      container.addEventListener(name, release, { signal });
    }
    return () => {
      put.abort();
      release();
      container.classList.remove('reader-hand');
    };
  });
  lifetime.addEventListener('abort', stop, { once: true });
}

/** Where a pull began, in px. */
interface Pull {
  readonly x: number;
  readonly y: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  pulling: boolean;
}
