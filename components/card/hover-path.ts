import type { CardController } from '../../lib/card/controller.ts';
import { isOnTheWay, type Point } from '../../lib/card/triangle.ts';
import type { CardTarget } from '../../lib/card/types.ts';
import type { Overlay } from '../overlay/index.ts';

/** Tells the cards where the pointer is in the document; marks on the way to a card keep quiet. */
export class HoverPath {
  /** Where the pointer was on a mark for the last time. */
  #left: Point | null = null;

  constructor(
    private readonly controller: CardController,
    private readonly overlay: Overlay,
  ) {}

  over(target: CardTarget, point: Point): void {
    const isOwn = this.#card()?.target.origin === target.origin;
    if (!isOwn && this.#isTravelling(point)) {
      this.controller.dispatch({ type: 'travel' });
      return;
    }
    this.#left = point;
    this.controller.dispatch({ type: 'over', target, parent: null });
  }

  off(point: Point): void {
    const { grace } = this.controller.state.peek();
    const travelling = grace !== null && this.#isTravelling(point);
    this.controller.dispatch({ type: travelling ? 'travel' : 'off' });
  }

  /** The card that the pointer opened last from the document. */
  #card() {
    return this.controller.state.peek().cards.findLast(({ parent, pinned }) => parent === null && !pinned);
  }

  #isTravelling(point: Point): boolean {
    const card = this.#card();
    if (!card || !this.#left) return false;
    const element = this.overlay.layer.querySelector(`[data-card="${card.id}"]`);
    return element !== null && isOnTheWay(point, this.#left, element.getBoundingClientRect());
  }
}
