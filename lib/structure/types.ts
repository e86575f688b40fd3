/** Which part of a document a paragraph stands in. A report's numbered paragraphs are `body`. */
export type DocumentPart = 'preamble' | 'operative' | 'body' | 'annex' | 'footnote';

/** A paragraph as drafters cite it. What the document does not number is left out. */
export interface ParagraphAddress {
  readonly part?: DocumentPart;
  /** The printed number (`12`), the footnote's mark, or for a preambular paragraph its place counted from 1. */
  readonly number?: string;
  /** Letters and numerals under it without brackets, outermost first, joined by ".": `a`, `a.ii`. */
  readonly subparagraph?: string;
  /** The annex's numeral or letter as printed (`II`), empty where it has none. */
  readonly annex?: string;
}
