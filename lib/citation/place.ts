import * as v from 'valibot';

/** A place in a document as it is cited: an address of lib/structure, and what an excerpt adds to it. */
export const PlaceSchema = v.object({
  part: v.exactOptional(v.picklist(['preamble', 'operative', 'body', 'annex', 'footnote'])),
  /** The printed number, the footnote's mark, or a preambular paragraph's place counted from 1. */
  number: v.exactOptional(v.string()),
  /** Where the excerpt runs over several paragraphs: the number of the last one. */
  lastNumber: v.exactOptional(v.string()),
  /** Letters and numerals without brackets, outermost first, joined by ".": `a.ii`. */
  subparagraph: v.exactOptional(v.string()),
  /** The annex's numeral or letter, empty for an only annex, which has none. */
  annex: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  /** 1-based page. Cited only where nothing else names the place: the Organization cites paragraphs. */
  page: v.exactOptional(v.number()),
});
export type Place = v.InferOutput<typeof PlaceSchema>;
