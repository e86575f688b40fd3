import type { OpenCard } from '../../lib/card/state.ts';
import { FocusReturn, isFocusable, type Overlay } from '../overlay/index.ts';

/** Brings the focus back to where it was when the card that took it closes. */
export class FocusKeeper {
  readonly #page: FocusReturn;

  constructor(private readonly overlay: Overlay) {
    this.#page = new FocusReturn(overlay);
  }

  /** The card that has the focus, null where the focus is in the text. */
  get focusedCard(): number | null {
    const card = this.overlay.root.activeElement?.closest<HTMLElement>('[data-card]');
    return card ? Number(card.dataset.card) : null;
  }

  remember(): void {
    this.#page.remember();
  }

  focus(card: number): void {
    this.overlay.layer.querySelector<HTMLElement>(`[data-card="${card}"]`)?.focus();
  }

  /**
   * To be called while a closing card still stands: its focus goes to the mark in the card below that opened it, else to
   * that card, else back to the text.
   */
  afterClosing({ id, parent, target }: OpenCard): void {
    if (this.focusedCard !== id) return;
    const { element } = target.anchor;
    if (parent === null) this.#page.giveBack('.card');
    else if (element?.isConnected && isFocusable(element)) element.focus();
    else this.focus(parent);
  }
}
