import type { DocumentText, Span } from '../text/types.ts';

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

/** Draws marks of a page that does not rest as boxes over its text. */
export interface BoxedMarks {
  /**
   * Draws those of some marks that are in view in place of those before, as far as their text holds still. Asks the page for
   * its layout.
   * @param alone whether nothing else may mark what is not drawn
   * @returns the marks in view that another painter is to draw
   */
  draw(marks: readonly Mark[], alone: boolean): readonly Mark[];
  clear(): void;
}

/** `onMoved`: some of what was drawn moved and is drawn no longer, so that it is to be drawn anew. */
export type CreateBoxedMarks = (
  text: DocumentText,
  look: string,
  signal: AbortSignal,
  onMoved: () => void,
) => BoxedMarks;

declare global {
  /** What draws boxes, in the extension's own world; there once a page that does not rest has asked for it. */
  var rapporteurBoxes: CreateBoxedMarks | undefined;
}
