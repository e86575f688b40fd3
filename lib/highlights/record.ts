import * as v from 'valibot';
import { SelectorSchema } from '../anchor/selectors.ts';
import { PlaceSchema } from '../citation/place.ts';
import { LanguageSchema } from '../languages/index.ts';

export { documentKey } from './document-key.ts';

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export const ColourSchema = v.picklist(COLOURS);
export type Colour = v.InferOutput<typeof ColourSchema>;

/** What a logged step did. */
export const ACTION_KINDS = ['add', 'edit', 'remove', 'import', 'restore'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Longest quote and note kept, in UTF-16 units; the longest tag; the most tags of one highlight. */
export const LIMITS = { quote: 100_000, note: 100_000, tag: 100, tags: 50 } as const;

const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.tag));

/** Farther from 1970 there is no date (ECMAScript, 21.4.1.1): it could not be written into an export. */
const FARTHEST_MS = 8.64e15;
/** Milliseconds since 1970. */
const InstantSchema = v.pipe(v.number(), v.minValue(-FARTHEST_MS), v.maxValue(FARTHEST_MS));

/** What a highlight is, as stored, exported and sent between surfaces. */
export const HighlightSchema = v.object({
  /** Made by whoever creates the highlight: adding it twice adds it once. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** See `documentKey`: the symbol, else the address. All languages of a document share it. */
  document: v.string(),
  symbol: v.nullable(v.string()),
  language: LanguageSchema,
  title: v.string(),
  /** Address at which it was read. */
  url: v.string(),
  selectors: v.array(SelectorSchema),
  place: PlaceSchema,
  quote: v.pipe(v.string(), v.maxLength(LIMITS.quote)),
  colour: ColourSchema,
  /** Markdown. */
  note: v.pipe(v.string(), v.maxLength(LIMITS.note)),
  tags: v.pipe(v.array(Tag), v.maxLength(LIMITS.tags)),
  /** Date of the document, `YYYY-MM-DD` or less; null where it is not known. */
  documentDate: v.nullable(v.string()),
  createdAt: InstantSchema,
  changedAt: InstantSchema,
  /** True while the last reading of the document did not find its place. */
  lost: v.boolean(),
});
export type Highlight = v.InferOutput<typeof HighlightSchema>;

/** What a reader may change; `document` and what names it change together when a highlight is moved. */
const { entries } = HighlightSchema;
export const ChangeSchema = v.object({
  document: v.exactOptional(entries.document),
  symbol: v.exactOptional(entries.symbol),
  language: v.exactOptional(entries.language),
  title: v.exactOptional(entries.title),
  url: v.exactOptional(entries.url),
  selectors: v.exactOptional(entries.selectors),
  place: v.exactOptional(entries.place),
  quote: v.exactOptional(entries.quote),
  colour: v.exactOptional(entries.colour),
  note: v.exactOptional(entries.note),
  tags: v.exactOptional(entries.tags),
  documentDate: v.exactOptional(entries.documentDate),
  lost: v.exactOptional(entries.lost),
});
/** A change, and tags to add to and take from those that each highlight has. */
export const EditSchema = v.object({
  set: v.optional(ChangeSchema, {}),
  addTags: v.optional(v.array(Tag), []),
  removeTags: v.optional(v.array(Tag), []),
});
export type Edit = Partial<v.InferOutput<typeof EditSchema>>;

/** Tags in order, each once, whatever its case. */
export function tidyTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags) {
    const folded = tag.trim().toLowerCase();
    if (folded && !byFolded.has(folded)) byFolded.set(folded, tag.trim());
  }
  return [...byFolded.values()].slice(0, LIMITS.tags);
}
