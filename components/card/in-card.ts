import type { OpenCard } from '../../lib/card/state.ts';
import type { CardAnchor, CardTarget } from '../../lib/card/types.ts';

/** Where in a card a view stands: it opens further cards from there. */
export interface InCard {
  readonly card: OpenCard;
  /** How deep the card stands, 1 for a card of the document. */
  readonly depth: number;
}

/** The anchor of a mark in a card: the button that shows it. */
export const anchorOf = (element: Element): CardAnchor => ({
  element,
  rectangles: () => [...element.getClientRects()],
});

/** A target in a card that needs no more than a symbol or term id. */
export function plainTarget(
  kind: CardTarget['kind'],
  id: string,
  surface: string,
): Omit<CardTarget, 'origin' | 'anchor'> {
  return {
    kind,
    id,
    surface,
    alternatives: [],
    probable: false,
    reason: null,
    pinpoint: null,
    localName: null,
  };
}
