import type { CardState, OpenCard } from './state.ts';

/** A card and those below it that it explains, the card first. */
export function ancestors(cards: readonly OpenCard[], id: number | null): number[] {
  const chain: number[] = [];
  for (let current = id; current !== null;) {
    const card = cards.find((one) => one.id === current);
    if (!card) break;
    chain.push(card.id);
    current = card.parent;
  }
  return chain;
}

/** How many cards deep a card stands: 1 for a card of the document. */
export const depthOf = (cards: readonly OpenCard[], id: number): number => ancestors(cards, id).length;

/** The card of an origin that stands on a parent, or on the page where that is null. */
export function childOf(
  cards: readonly OpenCard[],
  parent: number | null,
  origin: string,
): OpenCard | undefined {
  return cards.find((card) => card.parent === parent && card.target.origin === origin);
}

/** The topmost of the cards that stand on a card and are not pinned, else the card itself. */
export function topOn(cards: readonly OpenCard[], id: number): number {
  const above = cards.findLast(({ parent, pinned }) => parent === id && !pinned);
  return above ? topOn(cards, above.id) : id;
}

/** The cards that close when the grace is over: opened by the pointer, not pinned, not below the one it is in. */
export function candidates({ cards, held }: CardState): number[] {
  const kept = new Set(ancestors(cards, held));
  return cards
    .filter(({ id, pinned, opening }) => !pinned && opening === 'pointer' && !kept.has(id))
    .map(({ id }) => id);
}

export interface Closing {
  readonly left: readonly OpenCard[];
  readonly closed: readonly OpenCard[];
}

/** Closes cards with those on top of them. A pinned card outlives the card it came from, and never takes it along. */
export function closing(cards: readonly OpenCard[], ids: readonly number[]): Closing {
  const gone = (card: OpenCard): boolean => {
    if (ids.includes(card.id)) return true;
    const parent = card.pinned ? undefined : cards.find(({ id }) => id === card.parent);
    return parent !== undefined && gone(parent);
  };
  const closed = cards.filter(gone);
  const left = cards
    .filter((card) => !closed.includes(card))
    .map((card) => (closed.some(({ id }) => id === card.parent) ? { ...card, parent: null } : card));
  return { left, closed };
}
