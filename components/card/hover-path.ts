import type { CardController } from '../../lib/card/controller.ts';
import type { OpenCard } from '../../lib/card/state.ts';
import { distanceTo, isOnTheWay, type Point } from '../../lib/card/triangle.ts';
import type { CardTarget } from '../../lib/card/types.ts';
import type { Overlay } from '../overlay/index.ts';

/** Where the pointer set out from a mark to the mark's card. */
interface Departure {
  readonly from: Point;
  /** The nearest that it came to the card, in px. */
  nearest: number;
}

/**
 * Tells the cards where the pointer is, in the document or in a card (`parent`). Marks in the safe triangle between a
 * mark and its card keep quiet.
 */
export class HoverPath {
  /** By what the mark stands in: null for the document. */
  readonly #departures = new Map<number | null, Departure>();

  constructor(
    private readonly controller: CardController,
    private readonly overlay: Overlay,
  ) {}

  /** `rested`: how long the pointer has lain there already, in milliseconds. */
  over(target: CardTarget, parent: number | null, point: Point, rested = 0): void {
    if (this.#cardOn(parent)?.target.origin !== target.origin && this.#travels(target, parent, point)) return;
    if (this.controller.state.peek().cards.length === 0) this.#departures.clear();
    this.#departures.set(parent, { from: point, nearest: Infinity });
    this.controller.dispatch({ type: 'over', target, parent, rested });
  }

  /** The pointer is on no mark. */
  off(parent: number | null, point: Point): void {
    if (this.#travels(null, parent, point)) return;
    this.controller.dispatch(parent === null ? { type: 'off' } : { type: 'inside', card: parent });
  }

  /** True where the pointer is on its way to the card that stands on `parent`; then that was told. */
  #travels(over: CardTarget | null, parent: number | null, point: Point): boolean {
    const departure = this.#departures.get(parent);
    const card = this.#cardOn(parent);
    const element = card && this.overlay.layer.querySelector(`[data-card="${card.id}"]`);
    if (!departure || !element) return false;
    const box = element.getBoundingClientRect();
    if (!isOnTheWay(point, departure.from, box)) return false;
    const distance = distanceTo(point, box);
    const nearer = distance < departure.nearest;
    departure.nearest = Math.min(distance, departure.nearest);
    this.controller.dispatch({ type: 'travel', parent, over, nearer });
    return true;
  }

  /** The card that the pointer opened last from the document or from a card, and that its leaving would close. */
  #cardOn(parent: number | null): OpenCard | undefined {
    return this.controller.state
      .peek()
      .cards.findLast((card) => card.parent === parent && !card.pinned && card.opening === 'pointer');
  }
}
