import type { Span } from '../text/types.ts';

/** A style of marks. One CSS highlight (HTML) or one layer class (PDF) a style. */
export type MarkStyle =
  | 'reference'
  | 'reference-probable'
  | 'term'
  | 'active'
  | 'excerpt-yellow'
  | 'excerpt-green'
  | 'excerpt-blue'
  | 'excerpt-pink'
  | 'excerpt-purple';

export type ExcerptColour = 'yellow' | 'green' | 'blue' | 'pink' | 'purple';

/** A mark to paint. */
export interface Mark {
  readonly style: MarkStyle;
  readonly span: Span;
}

/** Draws marks. HTML pages paint CSS highlights; the reader draws rectangles under its text layer. */
export interface Painter {
  /** Replaces all marks of one owner ("references", "excerpts", …) by these. */
  paint(owner: string, marks: readonly Mark[]): void;
  /** Where a span is now, in viewport coordinates; empty where it is not shown. */
  rectangles(span: Span): DOMRect[];
  /** The element that a span is shown in, null where it is not shown: its scrolling moves the span. */
  elementAt(span: Span): Element | null;
  /** Brings a span into view. */
  reveal(span: Span): void;
}
