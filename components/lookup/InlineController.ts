import { CardController } from '../../lib/card/controller.ts';
import type { CardEvent } from '../../lib/card/state.ts';

/** What the pointer does on its way: in a page of cards nothing opens but by a press. */
const HOVERING: readonly CardEvent['type'][] = ['over', 'inside', 'off', 'travel'];

/** Cards that stand in the page one after the other, instead of floating beside their marks. */
export class InlineController extends CardController {
  override dispatch(event: CardEvent): void {
    if (!HOVERING.includes(event.type)) super.dispatch(event);
  }
}
