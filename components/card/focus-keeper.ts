import type { OpenCard } from '../../lib/card/state.ts';
import type { Overlay } from '../overlay/index.ts';

/** Remembers where the focus was in the text, and brings it back when the card that took it closes. */
export class FocusKeeper {
  #before: HTMLElement | null = null;

  constructor(private readonly overlay: Overlay) {}

  /** The card that has the focus, null where the focus is in the text. */
  get focusedCard(): number | null {
    const card = this.overlay.root.activeElement?.closest<HTMLElement>('[data-card]');
    return card ? Number(card.dataset.card) : null;
  }

  remember(): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== this.overlay.host) this.#before = active;
  }

  focus(card: number): void {
    this.overlay.layer.querySelector<HTMLElement>(`[data-card="${card}"]`)?.focus();
  }

  /** To be called while a closing card still stands: its focus goes to the card below, else back to the text. */
  afterClosing(card: OpenCard): void {
    if (this.focusedCard !== card.id) return;
    if (card.parent !== null) this.focus(card.parent);
    else this.#before?.focus({ preventScroll: true });
  }
}
