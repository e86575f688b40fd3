import { PROBABLY, type ReferenceMention, type TermMention } from '../detect/types.ts';
import { spanOf, surfaceOf, type PlacedMention } from '../page/mentions.ts';
import type { Painter } from '../page/types.ts';
import type { CardAnchor, CardTarget } from './types.ts';

type Meaning = Omit<CardTarget, 'origin' | 'anchor' | 'surface'>;

/** What a card of a reference is to explain, wherever the reference stands. */
export function meaningOfReference(mention: ReferenceMention): Meaning {
  const probable = mention.confidence < PROBABLY;
  return {
    kind: 'symbol',
    id: mention.symbol,
    alternatives: probable ? mention.alternatives : [],
    probable,
    reason: mention.reason,
    pinpoint: mention.pinpoint ?? null,
    localName: null,
  };
}

/** What a card of a term is to explain. */
export function meaningOfTerm(mention: TermMention): Meaning {
  return {
    kind: 'term',
    id: mention.id,
    alternatives: mention.meanings.slice(1),
    probable: false,
    reason: null,
    pinpoint: null,
    localName: mention.local?.name ?? null,
  };
}

/** The card of a marked place of the document. */
export function targetOf(placed: PlacedMention, painter: Painter, stands: () => boolean): CardTarget {
  const meaning =
    placed.type === 'reference' ? meaningOfReference(placed.mention) : meaningOfTerm(placed.mention);
  return {
    ...meaning,
    origin: originOf(placed),
    surface: surfaceOf(placed),
    anchor: anchorOf(placed, painter, stands),
  };
}

/** The same for the same place, as long as the text before it does not change. */
export function originOf(placed: PlacedMention): string {
  return `${placed.type} ${placed.key} ${spanOf(placed).start}`;
}

function anchorOf(placed: PlacedMention, painter: Painter, stands: () => boolean): CardAnchor {
  return {
    rectangles: () => (stands() ? painter.rectangles(spanOf(placed)) : []),
    element: painter.elementAt(spanOf(placed)),
  };
}
