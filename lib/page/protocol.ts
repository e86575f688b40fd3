import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { defineProtocol } from '../messages/protocol.ts';

/** Most places listed of one reference: a panel jumps through more by the card. */
export const MOST_PLACES = 500;

const TypeSchema = v.picklist(['reference', 'term']);

/** Where a mention stands: offsets in the document text and, for the scroll bar, its place in the text from 0 to 1. */
export const PlaceSchema = v.object({
  start: v.number(),
  end: v.number(),
  position: v.number(),
  /** Number of the frame that shows it, where that is not the page itself. */
  frame: v.exactOptional(v.number()),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

/** Everything in the document that mentions one document, or one term. */
export const MentionedSchema = v.object({
  type: TypeSchema,
  /** Canonical symbol, term id, or `local:` + short form. */
  key: v.string(),
  /** As the text writes it the first time. */
  surface: v.string(),
  /** Kind of reference (`resolution`, `symbol` …), or `term`. */
  kind: v.string(),
  /** Highest confidence of its mentions, 0 to 1; below 0.7 say "probably". */
  confidence: v.number(),
  /** The name that the document itself gives to a term, else null. */
  localName: v.nullable(v.string()),
  count: v.number(),
  places: v.array(PlaceSchema),
});
export type Mentioned = v.InferOutput<typeof MentionedSchema>;

export const CountsSchema = v.object({ references: v.number(), terms: v.number() });
export type Counts = v.InferOutput<typeof CountsSchema>;

/** What a page or the reader says about the document it shows. */
export const SummarySchema = v.object({
  document: v.object({
    symbol: v.nullable(v.string()),
    language: LanguageSchema,
    title: v.string(),
    url: v.string(),
  }),
  /** `off`: marks are switched off here; `reading`: the text is not read to its end yet. */
  state: v.picklist(['ready', 'reading', 'off']),
  /** Mentions, not different documents. */
  counts: CountsSchema,
  /** In the order of their first mention. */
  mentioned: v.array(MentionedSchema),
});
export type Summary = v.InferOutput<typeof SummarySchema>;

/** What a document says of itself and of what it cites, for who learns from it. */
export const PassagesSchema = v.object({
  document: SummarySchema.entries.document,
  state: SummarySchema.entries.state,
  /** The first blocks of the text. */
  head: v.array(
    v.object({
      text: v.string(),
      role: v.picklist(['text', 'heading', 'cell', 'footnote', 'running-header', 'masthead']),
    }),
  ),
  /** Documents cited, with the text before and after the number in its block. */
  cited: v.array(v.object({ symbol: v.string(), before: v.string(), after: v.string() })),
});
export type Passages = v.InferOutput<typeof PassagesSchema>;

const StateSchema = v.object({ on: v.boolean(), counts: CountsSchema });
const Where = v.object({ type: TypeSchema, key: v.string(), start: v.exactOptional(v.number()) });
const Found = v.object({ found: v.boolean() });

/** Calls that a page answers: from popup, side panel and background, by `callTab`. */
export const pageProtocol = defineProtocol('page', {
  state: { request: v.object({}), reply: StateSchema },
  summary: { request: v.object({}), reply: SummarySchema },
  passages: { request: v.object({}), reply: PassagesSchema },
  /** Switches the marks of this page on or off until it is left; the site's switch is a setting. */
  toggle: { request: v.object({ on: v.boolean() }), reply: StateSchema },
  /** Brings a mention into view: the one at `start`, else the first of the key. */
  jump: { request: Where, reply: Found },
  /** The same, and opens its card with the focus in it. */
  openCard: { request: Where, reply: Found },
  /** A keyboard command of the browser. */
  command: {
    request: v.object({
      name: v.picklist(['next-reference', 'previous-reference', 'open-card', 'highlight']),
    }),
    reply: v.object({}),
  },
});

/** A call that says nothing but its name, answered when it is done. */
const PLAIN = { request: v.object({}), reply: v.object({}) };

/** What pages tell the background. */
export const tabProtocol = defineProtocol('tab', {
  /** How much is marked in a tab, for the badge. */
  counted: { request: CountsSchema, reply: v.object({}) },
  /** Nothing but to be awake: a page comes that may ask for more. */
  wake: PLAIN,
  /** Puts the script of the views into the frame that asks; it is there when this is answered. */
  views: PLAIN,
  /** The same for the script that detects references, and for the one that reads terms. */
  references: PLAIN,
  terms: PLAIN,
  /** And for the one that draws marks of a page that does not rest. */
  boxes: PLAIN,
});
