/** What a block is, as far as its markup or its place on a page tells. */
export type BlockRole = 'text' | 'heading' | 'cell' | 'footnote' | 'running-header' | 'masthead';

/** A stretch of text that reads on: a paragraph, a cell, a heading. */
export interface TextBlock {
  /** Offset of the block's first UTF-16 unit in the document text. */
  readonly start: number;
  readonly text: string;
  readonly role: BlockRole;
  /** 1-based page of a PDF; absent in HTML. */
  readonly page?: number;
}

/** A place in the document text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document's text as one string (blocks joined by "\n") with a map back to where it is shown. HTML pages and PDFs
 * stand behind this one interface; anchors, marks and citations know nothing else.
 */
export interface DocumentText {
  /** Grows by one with every change of the text: an answer computed on an older version is dropped. */
  readonly version: number;
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** The ranges that show a span now: one a text node; empty where it is not rendered (a PDF page out of sight). */
  ranges(span: Span): StaticRange[];
  /** The offset of a DOM position, null outside the text. */
  offsetOf(node: Node, offset: number): number | null;
}
