import messages from '../../data/messages/card.json';
import { Answers } from '../../lib/card/answers.ts';
import { CardController } from '../../lib/card/controller.ts';
import { definitionOf } from '../../lib/card/definition.ts';
import { once } from '../../lib/card/once.ts';
import type { OpenCard } from '../../lib/card/state.ts';
import { meaningOfReference, meaningOfTerm, originOf, targetOf } from '../../lib/card/target.ts';
import type { CardTarget } from '../../lib/card/types.ts';
import type { BlockMentions } from '../../lib/detect/types.ts';
import { translator } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import type { Annotator } from '../../lib/page/annotator.ts';
import { copyText } from '../../lib/page/clipboard.ts';
import { mentionAtPoint } from '../../lib/page/hit.ts';
import type { PlacedMention } from '../../lib/page/mentions.ts';
import { followPointer } from '../../lib/page/pointer.ts';
import type { Painter } from '../../lib/page/types.ts';
import type { EarlyPointer } from '../../lib/page/views.ts';
import type { Walk } from '../../lib/page/walk.ts';
import type { DocumentText } from '../../lib/text/types.ts';
import type { Overlay } from '../overlay/index.ts';
import { mountCards } from './CardLayer.tsx';
import { FocusKeeper } from './focus-keeper.ts';
import { HoverPath } from './hover-path.ts';
import { cardKeys } from './keys.ts';
import type { CardServices, IsKept, Read, TextMention } from './services.ts';

export interface CardSession {
  readonly text: DocumentText;
  readonly painter: Painter;
  readonly annotator: Annotator;
  readonly walk: Walk;
  readonly overlay: Overlay;
  /** Language that the cards speak, and the second choice of names and titles. */
  readonly language: Language;
  readonly interfaceLanguage: Language;
  /** Reads a text of a card, with nothing before it. */
  readonly scan: (text: string, language: Language) => BlockMentions;
  readonly theme: (near: Element | null) => 'light' | 'dark';
  readonly read?: Read;
  readonly isKept?: IsKept;
  readonly early?: EarlyPointer | null;
  readonly signal: AbortSignal;
}

export interface Cards {
  readonly controller: CardController;
  /** The keyboard commands of the browser. */
  command(name: 'next-reference' | 'previous-reference' | 'open-card'): void;
  /** Goes to a mention and opens its card with the focus in it. */
  open(placed: PlacedMention): void;
}

/** Gives cards to the marks of a document: by pointer, by tap and by keyboard. */
export function attachCards(session: CardSession): Cards {
  const { text, painter, annotator, walk, overlay, language, interfaceLanguage, signal } = session;
  const translate = translator(messages, language);
  const answers = new Answers({ language, interfaceLanguage }, () => overlay.exposed, signal);
  // In other tabs and windows packs are added, ordered and removed: whoever comes back from there reads the news.
  const forget = (): void => answers.forget();
  document.addEventListener('visibilitychange', forget, { signal });
  addEventListener('focus', forget, { signal });
  const focus = new FocusKeeper(overlay);
  const controller = new CardController(
    {
      ask: (target) => answers.ask(target),
      opened(card) {
        const { exposed } = overlay;
        overlay.setTheme(session.theme(card.target.anchor.element));
        if (card.parent === null) overlay.raise(card.target.anchor.element);
        // What was asked for while no page could see it is not shown to one that can.
        if (overlay.exposed !== exposed) controller.dispatch({ type: 'clear' });
        if (card.opening === 'keyboard') focus.remember();
      },
      closed(card) {
        focus.afterClosing(card);
        if (controller.state.peek().cards.length === 0) walk.rest();
      },
    },
    signal,
  );
  const target = (placed: PlacedMention): CardTarget =>
    targetOf(placed, painter, () => annotator.stands(placed));
  const path = new HoverPath(controller, overlay);
  followPointer(
    {
      hit: (x, y) => mentionAtPoint({ text, painter, at: (offset) => annotator.at(offset) }, x, y),
      isOurs: (event) => event.composedPath().includes(overlay.host),
      over: (placed, x, y, rested) => path.over(target(placed), null, { x, y }, rested),
      off: (x, y) => path.off(null, { x, y }),
      outside: () => controller.dispatch({ type: 'outside' }),
      press(placed, touch, onLink) {
        if (onLink && (!touch || isOpenFor(controller, placed))) return false;
        controller.dispatch({
          type: 'open',
          target: target(placed),
          parent: null,
          opening: touch ? 'touch' : 'pointer',
        });
        return onLink;
      },
      early: session.early ?? null,
    },
    signal,
  );

  const open = (placed: PlacedMention) => {
    walk.goTo(placed);
    controller.dispatch({ type: 'open', target: target(placed), parent: null, opening: 'keyboard' });
  };
  const services: CardServices = {
    controller,
    pointer: path,
    language,
    translate,
    occurrences(shown) {
      const all = annotator.occurrences(keyOf(shown));
      return { count: all.length, position: all.findIndex((one) => originOf(one) === shown.origin) + 1 };
    },
    go(shown, direction) {
      const placed = neighbour(annotator.occurrences(keyOf(shown)), shown, direction);
      const card = controller.state.peek().cards.find((one) => one.target.origin === shown.origin);
      if (!placed) return;
      walk.goTo(placed);
      if (card?.parent === null)
        controller.dispatch({ type: 'retarget', card: card.id, target: target(placed) });
    },
    goToDefinition(shown) {
      const placed = definitionOf(annotator.occurrences(keyOf(shown)), text.blocks);
      if (placed) walk.goTo(placed);
    },
    mentionsIn: (words, spoken) => textMentions(session.scan(words, spoken)),
    copy: copyText,
    read: session.read,
    isKept: session.isKept,
    tellOnce: once(),
    announce: (words) => overlay.announce(words),
  };
  const mount = document.createElement('div');
  overlay.layer.append(mount);
  signal.addEventListener('abort', mountCards(mount, services), { once: true });
  const command = cardKeys({ controller, walk, overlay, focus, translate, open, signal });
  return { controller, command, open };
}

function isOpenFor(controller: CardController, placed: PlacedMention): boolean {
  return controller.state.peek().cards.some((card: OpenCard) => card.target.origin === originOf(placed));
}

const keyOf = ({ kind, id }: CardTarget) =>
  ({ type: kind === 'symbol' ? 'reference' : 'term', key: id }) as const;

/** The next place of the same, around at the ends; from a card in a card, the first. */
function neighbour(
  all: readonly PlacedMention[],
  shown: CardTarget,
  direction: 1 | -1,
): PlacedMention | undefined {
  const index = all.findIndex((one) => originOf(one) === shown.origin);
  if (index < 0) return all.at(direction === 1 ? 0 : -1);
  return all[(index + direction + all.length) % all.length];
}

function textMentions({ references, terms }: BlockMentions): TextMention[] {
  return [
    ...references.map((mention) => ({
      ...meaningOfReference(mention),
      start: mention.start,
      end: mention.end,
    })),
    ...terms.map((mention) => ({ ...meaningOfTerm(mention), start: mention.start, end: mention.end })),
  ].sort((left, right) => left.start - right.start);
}
