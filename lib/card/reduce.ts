import { ancestors, candidates, childOf, closing, depthOf, topOn, type Closing } from './stack.ts';
import type { CardEvent, CardState, Effect, OpenCard, Opening } from './state.ts';
import { GRACE_MS, INTENT_MS, MOST_DEEP } from './timings.ts';
import type { CardTarget } from './types.ts';

export interface Step {
  readonly state: CardState;
  readonly effects: readonly Effect[];
}

/** What follows from an event: the next state, and what is to be done besides. Pure. */
export function reduce(state: CardState, event: CardEvent): Step {
  switch (event.type) {
    case 'over':
      return over(state, event);
    case 'inside':
      return hold({ ...state, intent: null }, event.card);
    case 'off':
      return hold({ ...state, intent: null }, null);
    case 'travel':
      return travel(state, event);
    case 'open':
      return open(state, newCard(state, event.target, event.parent, event.opening), true);
    case 'time':
      return time(state, event.token);
    case 'answer':
      return still(answered(state, event));
    case 'retarget': {
      // The pointer stays behind: from now on the card closes by Escape or a press outside.
      const { target } = event;
      return still(change(state, event.card, (card) => ({ ...card, target, opening: 'keyboard' })));
    }
    case 'pin':
      return still(change(state, event.card, (card) => ({ ...card, pinned: !card.pinned })));
    case 'drag':
      return still(
        change(state, event.card, (card) => ({ ...card, pinned: true, place: { x: event.x, y: event.y } })),
      );
    case 'close':
      return close(state, closing(state.cards, [event.card]));
    case 'escape':
      return escape(state, event.focused);
    case 'outside':
      return close(
        { ...state, intent: null, passed: null },
        closing(
          state.cards,
          state.cards.filter(({ pinned }) => !pinned).map(({ id }) => id),
        ),
      );
    case 'clear':
      return close({ ...state, intent: null, passed: null }, { left: [], closed: state.cards });
  }
}

const still = (state: CardState): Step => ({ state, effects: [] });

function over(state: CardState, { target, parent, rested }: Extract<CardEvent, { type: 'over' }>): Step {
  const shown = childOf(state.cards, parent, target.origin);
  if (shown) return hold({ ...state, intent: null }, shown.id);
  const held = hold(state, parent);
  if (state.intent?.target.origin === target.origin && state.intent.parent === parent) return held;
  if (parent !== null && depthOf(state.cards, parent) >= MOST_DEEP) return held;
  const intent = newCard(held.state, target, parent, 'pointer');
  return {
    state: { ...held.state, intent, nextToken: intent.id + 1 },
    effects: [
      ...held.effects,
      { type: 'ask', token: intent.id, target },
      { type: 'timer', token: intent.id, milliseconds: Math.max(0, INTENT_MS - rested) },
    ],
  };
}

/** The pointer is in this card, on its mark, or in none: the cards that this leaves alone get their grace. */
function hold(state: CardState, held: number | null): Step {
  const next = { ...state, held, passed: null };
  if (candidates(next).length === 0) return still({ ...next, grace: null });
  return state.grace !== null && state.held === held ? still(next) : startGrace(next);
}

/** The pointer crosses other marks on its way: they keep quiet, and the card waits as long as it is coming. */
function travel(
  state: CardState,
  { parent, over: target, nearer }: Extract<CardEvent, { type: 'travel' }>,
): Step {
  const next = { ...state, intent: null, held: parent, passed: target && { target, parent } };
  if (candidates(next).length === 0) return still({ ...next, grace: null, passed: null });
  return state.grace === null || nearer ? startGrace(next) : still(next);
}

function startGrace(state: CardState): Step {
  const token = state.nextToken;
  return {
    state: { ...state, grace: token, nextToken: token + 1 },
    effects: [{ type: 'timer', token, milliseconds: GRACE_MS }],
  };
}

function time(state: CardState, token: number): Step {
  if (state.intent?.id === token) return open({ ...state, intent: null }, state.intent, false);
  if (state.grace !== token) return still(state);
  const { passed } = state;
  const closed = close({ ...state, grace: null, passed: null }, closing(state.cards, candidates(state)));
  if (!passed || !stands(closed.state, passed.parent)) return closed;
  const opened = open(closed.state, newCard(closed.state, passed.target, passed.parent, 'pointer'), true);
  return { state: opened.state, effects: [...closed.effects, ...opened.effects] };
}

/** True for the document, and for a card that is open. */
const stands = ({ cards }: CardState, parent: number | null): boolean =>
  parent === null || cards.some(({ id }) => id === parent);

function newCard(state: CardState, target: CardTarget, parent: number | null, opening: Opening): OpenCard {
  return {
    id: state.nextToken,
    target,
    parent,
    opening,
    pinned: false,
    place: null,
    content: { phase: 'waiting' },
  };
}

/** Opens a card in place of the one that its parent had open and that is not pinned. */
function open(state: CardState, card: OpenCard, ask: boolean): Step {
  const { parent, target } = card;
  if (parent !== null && depthOf(state.cards, parent) >= MOST_DEEP) return still(state);
  const shown = childOf(state.cards, parent, target.origin);
  if (shown) {
    const raised = { ...shown, opening: card.opening };
    const cards = [...state.cards.filter(({ id }) => id !== shown.id), raised];
    return {
      state: { ...state, cards, held: shown.id, passed: null },
      effects: [{ type: 'opened', card: raised }],
    };
  }
  const rivals = state.cards.filter((other) => other.parent === parent && !other.pinned);
  const cleared = close(
    state,
    closing(
      state.cards,
      rivals.map(({ id }) => id),
    ),
  );
  const effects: Effect[] = [...cleared.effects];
  if (ask) effects.push({ type: 'ask', token: card.id, target });
  effects.push({ type: 'opened', card });
  return {
    state: {
      ...cleared.state,
      cards: [...cleared.state.cards, card],
      intent: null,
      held: card.id,
      grace: null,
      passed: null,
      nextToken: Math.max(state.nextToken, card.id + 1),
    },
    effects,
  };
}

function answered(state: CardState, { token, content }: Extract<CardEvent, { type: 'answer' }>): CardState {
  if (state.intent?.id === token) return { ...state, intent: { ...state.intent, content } };
  return change(state, token, (card) => ({ ...card, content }));
}

function change(state: CardState, id: number, to: (card: OpenCard) => OpenCard): CardState {
  return { ...state, cards: state.cards.map((card) => (card.id === id ? to(card) : card)) };
}

function escape(state: CardState, focused: number | null): Step {
  const next = { ...state, intent: null, passed: null };
  const from = focused ?? state.cards.findLast(({ pinned }) => !pinned)?.id;
  return from === undefined ? still(next) : close(next, closing(state.cards, [topOn(state.cards, from)]));
}

function close(state: CardState, { left, closed }: Closing): Step {
  const gone = new Set(closed.map(({ id }) => id));
  const intent = state.intent?.parent != null && gone.has(state.intent.parent) ? null : state.intent;
  const held = state.held !== null && gone.has(state.held) ? lastHeld(state, gone) : state.held;
  return {
    state: { ...state, cards: left, intent, held },
    effects: closed.map((card) => ({ type: 'closed', card })),
  };
}

/** The nearest card below that stays. */
function lastHeld(state: CardState, gone: ReadonlySet<number>): number | null {
  return ancestors(state.cards, state.held).find((id) => !gone.has(id)) ?? null;
}
