import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { RelationKindSchema, TitleOriginSchema } from './content.ts';
import { MultilingualSchema, TermRowSchema, VoteSchema } from './rows.ts';

/**
 * What a pack holds of one document. A pack may know a document only by what others say of it (a draft that was
 * adopted): then it has relations and nothing else.
 */
export const DocumentEntrySchema = v.object({
  /** Canonical key of lib/symbols. */
  symbol: v.string(),
  date: v.exactOptional(v.string()),
  vote: v.exactOptional(VoteSchema),
  /** Who voted how, where a pack records it: ballot (Y, N, A, X) → country codes parted by blanks. */
  ballots: v.exactOptional(v.record(v.string(), v.string())),
  /** Names that the pack gives for codes of no State known. */
  memberNames: v.exactOptional(v.record(v.string(), v.string())),
  titles: v.exactOptional(MultilingualSchema),
  titleFrom: v.exactOptional(TitleOriginSchema),
  short: v.exactOptional(MultilingualSchema),
  summaries: v.exactOptional(MultilingualSchema),
  confidence: v.exactOptional(v.picklist(['high', 'medium', 'low'])),
  subjects: v.exactOptional(v.array(v.string())),
  /** Session and item, as a catalogue or a masthead writes them. */
  agenda: v.exactOptional(v.array(v.string())),
  relations: v.exactOptional(v.record(RelationKindSchema, v.array(v.string()))),
  /** Paragraph of the report that recommended it. */
  reportParagraph: v.exactOptional(v.number()),
  /** How often other documents cite it: ranks what is found. */
  cited: v.exactOptional(v.number()),
});
export type DocumentEntry = v.InferOutput<typeof DocumentEntrySchema>;

const TermNames = v.object({ long: v.string(), short: v.array(v.string()) });

/** A term as a pack has it: the bundled glossary speaks all six languages, an imported one some of them. */
export const TermEntrySchema = v.object({
  ...TermRowSchema.entries,
  names: v.record(LanguageSchema, TermNames),
  gloss: MultilingualSchema,
});
export type TermEntry = v.InferOutput<typeof TermEntrySchema>;

/** A title, long name or short form, with what bears it. */
export const TitleEntrySchema = v.object({
  text: v.string(),
  language: LanguageSchema,
  /** Canonical symbols, newest first. */
  documents: v.exactOptional(v.array(v.string())),
  /** Term ids. */
  terms: v.exactOptional(v.array(v.string())),
});
export type TitleEntry = v.InferOutput<typeof TitleEntrySchema>;

/** A form of a term as the lexicon of a language holds it: form, id, full or short, gated. */
export const LexiconEntrySchema = v.array(
  v.tuple([v.string(), v.string(), v.picklist(['full', 'short']), v.boolean()]),
);

/** Numbers of the titles that a token stands in, ascending, each as the distance from the one before. */
export const PostingsSchema = v.array(v.number());

/** The tables of a pack, and what their keys are. */
export const TABLES = [
  /** `symbolKey` → DocumentEntry */
  'documents',
  /** term id → TermEntry */
  'terms',
  /** `formKey` of a short or long form → term ids */
  'forms',
  /** language → LexiconEntry */
  'lexicon',
  /** number of a title, seven figures → TitleEntry */
  'titles',
  /** token → Postings */
  'tokens',
  /** `all` → every token, sorted and front-coded: to find the one that was meant; `lengths` → see lengths.ts */
  'vocabulary',
] as const;
export type Table = (typeof TABLES)[number];
export const TableSchema = v.picklist(TABLES);
