import * as v from 'valibot';
import { LANGUAGES, LanguageSchema, type Language } from '../languages/index.ts';

/** Longest summary, gloss and title, in UTF-16 units: what a card shows without scrolling. */
export const SUMMARY_LIMIT = 400;
export const GLOSS_LIMIT = 240;
export const TITLE_LIMIT = 600;

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const IsoDateSchema = v.pipe(
  v.string(),
  v.regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A text in some of the six languages. */
export const MultilingualSchema = v.record(LanguageSchema, Text);

const allSix = <const S extends v.GenericSchema>(schema: S): v.ObjectSchema<Record<Language, S>, undefined> =>
  v.object(v.entriesFromList(LANGUAGES, schema));

export const VoteSchema = v.union([
  v.literal('without'),
  v.object({ yes: Count, no: Count, abstain: Count, absent: v.exactOptional(Count) }),
]);
export type Vote = v.InferOutput<typeof VoteSchema>;

/** A row of data/index/documents: what is known of one document. The columns are explained in data/README.md. */
export const DocumentRowSchema = v.strictObject({
  symbol: Text,
  date: v.exactOptional(IsoDateSchema),
  vote: v.exactOptional(VoteSchema),
  meeting: v.exactOptional(Text),
  drafts: v.exactOptional(v.array(Text)),
  report: v.exactOptional(Text),
  reportParts: v.exactOptional(v.array(Text)),
  reportParagraph: v.exactOptional(Count),
  amendments: v.exactOptional(v.array(Text)),
  title: v.exactOptional(MultilingualSchema),
  titleFrom: v.exactOptional(v.picklist(['document', 'subject', 'citation'])),
  cited: Count,
  sources: v.array(v.picklist(['unxml', 'sc_table', 'citations', 'series'])),
});
export type DocumentRow = v.InferOutput<typeof DocumentRowSchema>;

/** A row of data/index/summaries: a document described for this project in all six languages. */
export const SummaryRowSchema = v.strictObject({
  symbol: Text,
  date: v.exactOptional(IsoDateSchema),
  title: allSix(Text),
  short: v.exactOptional(MultilingualSchema),
  summary: allSix(Text),
  subjects: v.array(Text),
  confidence: v.picklist(['high', 'medium', 'low']),
  basis: v.exactOptional(v.literal('knowledge')),
});
export type SummaryRow = v.InferOutput<typeof SummaryRowSchema>;

export const TERM_KINDS = [
  'agency',
  'body',
  'commission',
  'committee',
  'concept',
  'court',
  'department',
  'document',
  'forum',
  'fund',
  'group',
  'instrument',
  'mechanism',
  'mission',
  'office',
  'organ',
  'organization',
  'panel',
  'position',
  'process',
  'programme',
  'treaty',
] as const;

/** A row of data/index/glossary: a body, treaty, programme or word of the trade. */
export const TermRowSchema = v.strictObject({
  id: Text,
  kind: v.picklist(TERM_KINDS),
  names: allSix(v.strictObject({ long: Text, short: v.array(Text) })),
  gloss: allSix(Text),
  symbol: v.exactOptional(Text),
  site: v.exactOptional(v.pipe(v.string(), v.url())),
  created: v.exactOptional(Count),
  ended: v.exactOptional(Count),
  parent: v.exactOptional(Text),
  replacedBy: v.exactOptional(Text),
});
export type TermRow = v.InferOutput<typeof TermRowSchema>;

/** Everything the bundled index is built from. */
export interface Rows {
  readonly documents: readonly DocumentRow[];
  readonly summaries: readonly SummaryRow[];
  readonly terms: readonly TermRow[];
}
