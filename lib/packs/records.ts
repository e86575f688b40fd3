import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';

const MultilingualSchema = v.record(LanguageSchema, v.string());

/** How a member voted: yes, no, abstained, or was there without voting. */
export const BALLOTS = ['Y', 'N', 'A', 'X'] as const;
export type Ballot = (typeof BALLOTS)[number];

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const TallySchema = v.object({
  yes: Count,
  no: Count,
  abstain: Count,
  absent: v.exactOptional(Count),
});
export type Tally = v.InferOutput<typeof TallySchema>;

const MemberCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

/** What a catalogue says of one document, under its canonical symbol. */
export const DocumentRecordSchema = v.object({
  kind: v.literal('document'),
  symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  /** ISO date; may be a year or a month only. */
  date: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/))),
  titles: v.optional(MultilingualSchema, {}),
  /** Where the titles do not come from the document itself. */
  titleFrom: v.exactOptional(v.picklist(['subject', 'citation'])),
  vote: v.exactOptional(v.union([TallySchema, v.literal('without')])),
  /** ISO 3166 alpha-3 code → ballot. */
  voters: v.exactOptional(v.record(MemberCode, v.picklist(BALLOTS))),
  /** Code → name as the file gives it, for codes that no State is known by. */
  memberNames: v.exactOptional(v.record(MemberCode, v.string())),
  meeting: v.exactOptional(v.string()),
  draft: v.exactOptional(v.string()),
  report: v.exactOptional(v.string()),
  subjects: v.exactOptional(v.array(v.string())),
  agenda: v.exactOptional(v.array(v.string())),
  related: v.exactOptional(v.array(v.string())),
  note: v.exactOptional(v.string()),
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecordSchema>;

/** A term of a glossary with its names in some of the six languages. */
export const TermRecordSchema = v.object({
  kind: v.literal('term'),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  names: v.record(
    LanguageSchema,
    v.object({ long: v.exactOptional(v.string()), short: v.optional(v.array(v.string()), []) }),
  ),
  gloss: v.optional(MultilingualSchema, {}),
  note: v.exactOptional(v.string()),
});
export type TermRecord = v.InferOutput<typeof TermRecordSchema>;

export const RecordSchema = v.variant('kind', [DocumentRecordSchema, TermRecordSchema]);
export type PackRecord = v.InferOutput<typeof RecordSchema>;

/** Why a row was not taken, or was taken with a change; the sentence for `code` is in data/messages/packs.json. */
export interface Problem {
  readonly code: ProblemCode;
  /** 1-based line of the file, or ordinal of the record where the format has no lines. */
  readonly line: number;
  /** The beginning of the row, for finding it. */
  readonly excerpt: string;
}

export type ProblemCode =
  | 'no-symbol'
  | 'no-name'
  | 'unreadable-row'
  | 'columns-differ'
  | 'bad-date'
  | 'formula'
  | 'markup'
  | 'too-long'
  | 'votes-disagree'
  | 'same-id'
  | 'other-sheet'
  | 'bad-vote';

export type Item = { readonly record: PackRecord; readonly line: number } | { readonly problem: Problem };

/** Titles and excerpts are cut here: a longer one is no title. UTF-16 units. */
export const TITLE_LIMIT = 2_000;
const EXCERPT_LIMIT = 160;

/** What is wrong with a row, with its beginning in one line, of a table without the empty cells; `line` counts from 1. */
export function problem(code: ProblemCode, line: number, row: string | readonly string[]): Item {
  const parts = (typeof row === 'string' ? [row] : row).map((part) => part.replace(/\s+/g, ' ').trim());
  return { problem: { code, line, excerpt: parts.filter(Boolean).join(' · ').slice(0, EXCERPT_LIMIT) } };
}
