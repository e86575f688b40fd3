import type { CardController } from '../../lib/card/controller.ts';
import { surfaceOf, type PlacedMention } from '../../lib/page/mentions.ts';
import { trusted } from '../../lib/page/trusted.ts';
import type { Walk } from '../../lib/page/walk.ts';
import type { Overlay } from '../overlay/index.ts';
import type { Cards } from './attach.ts';
import type { FocusKeeper } from './focus-keeper.ts';
import type { CardServices } from './services.ts';

export interface KeyContext {
  readonly controller: CardController;
  readonly walk: Walk;
  readonly overlay: Overlay;
  readonly focus: FocusKeeper;
  readonly translate: CardServices['translate'];
  readonly open: (placed: PlacedMention) => void;
  readonly signal: AbortSignal;
}

/**
 * The keyboard's way through references and cards: the browser's commands, Escape while a card is open, and Enter on the
 * reference that was just stepped to as long as nothing else has the focus.
 */
export function cardKeys(context: KeyContext): Cards['command'] {
  const { controller, walk, overlay, focus, translate, open, signal } = context;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.composedPath().includes(overlay.host) || event.defaultPrevented) return;
    const { cards } = controller.state.peek();
    if (event.key === 'Escape' && cards.some(({ pinned }) => !pinned)) {
      controller.dispatch({ type: 'escape', focused: null });
    } else if (event.key === 'Enter' && walk.active && isPlain(event) && nothingFocused()) {
      open(walk.active);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', trusted(onKeyDown), { capture: true, signal });

  const step = (direction: 1 | -1) => {
    controller.dispatch({ type: 'outside' });
    const reached = walk.step(direction);
    const { position = 0, count = 0 } = reached ?? {};
    overlay.announce(
      reached
        ? translate('announcePlace', { surface: surfaceOf(reached.placed), position, count })
        : translate('announceNone'),
    );
    return reached?.placed ?? null;
  };
  const toggle = () => {
    const focused = focus.focusedCard;
    const top = controller.state.peek().cards.at(-1);
    if (focused !== null) controller.dispatch({ type: 'close', card: focused });
    else if (top) {
      focus.remember();
      focus.focus(top.id);
    } else {
      const placed = walk.active ?? step(1);
      if (placed) open(placed);
    }
  };
  return (name) => {
    if (name === 'open-card') toggle();
    else step(name === 'next-reference' ? 1 : -1);
  };
}

const isPlain = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;

function nothingFocused(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active === document.documentElement;
}
