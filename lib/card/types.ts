import type { Pinpoint, Reason } from '../detect/types.ts';
import type { CardContent } from '../index/content.ts';

/** Where a card stands by: the boxes of its mark now, in viewport coordinates. */
export interface CardAnchor {
  rectangles(): readonly DOMRect[];
  /** The element whose scrolling moves the mark. */
  readonly element: Element | null;
}

/** What a card explains. */
export interface CardTarget {
  /** Identity of the marked place: the same place asked twice is the same card. */
  readonly origin: string;
  readonly kind: 'symbol' | 'term';
  /** Canonical symbol or term id. */
  readonly id: string;
  /** The marked words. */
  readonly surface: string;
  /** Other readings, likeliest first: symbols, or meanings of a term. */
  readonly alternatives: readonly string[];
  /** True where the reading is only likely. */
  readonly probable: boolean;
  readonly reason: Reason | null;
  readonly pinpoint: Pinpoint | null;
  /** The name that the document itself gives to a term. */
  readonly localName: string | null;
  readonly anchor: CardAnchor;
}

/** A term that only the document defines. */
export interface LocalTerm {
  readonly type: 'local';
  readonly short: string;
  readonly name: string;
}

/** What is shown: the likeliest reading, and what the other readings are. */
export interface CardAnswer {
  readonly main: CardContent | LocalTerm;
  readonly others: readonly CardContent[];
}
