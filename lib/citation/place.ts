import * as v from 'valibot';

/** A place in a document as drafters name it. Letters and numbers as printed, without brackets: `12`, `a`, `II`. */
export const PlaceSchema = v.object({
  /** `preambular` paragraphs are counted, all others carry their printed number. */
  part: v.exactOptional(v.picklist(['preambular', 'operative', 'paragraph'])),
  paragraph: v.exactOptional(v.string()),
  /** The last paragraph, where the excerpt runs over several. */
  lastParagraph: v.exactOptional(v.string()),
  /** Sub-paragraphs from the outer to the inner one. */
  subparagraphs: v.exactOptional(v.array(v.string())),
  /** Number of the annex; empty for an only annex, which has none. */
  annex: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  footnote: v.exactOptional(v.string()),
  /** 1-based page. Cited only where nothing else names the place: the Organization cites paragraphs. */
  page: v.exactOptional(v.number()),
});
export type Place = v.InferOutput<typeof PlaceSchema>;
