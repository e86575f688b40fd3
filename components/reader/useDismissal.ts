import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Closes what is unfolded from a button when something else is pressed, and by Escape, which gives the button the keyboard. */
export function useDismissal(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const gone = new AbortController();
    const { signal } = gone;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!(target instanceof Node) || !root.current?.contains(target)) close();
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        close();
        root.current?.querySelector('button')?.focus();
        event.preventDefault();
        event.stopPropagation();
      },
      { signal, capture: true },
    );
    return () => gone.abort();
  }, [open]);
}
