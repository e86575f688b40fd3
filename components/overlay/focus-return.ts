import type { Overlay } from './overlay.ts';

/** Remembers what had the focus in the page, and gives it back when the view of ours that took it closes. */
export class FocusReturn {
  #before: HTMLElement | null = null;

  constructor(private readonly overlay: Overlay) {}

  /** To be called before a view takes the focus; does nothing where the focus is in one of ours already. */
  remember(): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== this.overlay.host) this.#before = active;
  }

  /** To be called while the closing view (its selector) still stands: focus that is elsewhere by now stays there. */
  giveBack(view: string): void {
    if (this.overlay.root.activeElement?.closest(view)) this.#before?.focus({ preventScroll: true });
  }
}
