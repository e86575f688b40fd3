import * as v from 'valibot';
import { LanguageSchema, LANGUAGES } from '../languages/index.ts';
import { DatabaseStateSchema } from './lexicon-protocol.ts';

/** A text and the language it turned out to exist in. */
export const SpokenSchema = v.object({ text: v.string(), language: LanguageSchema });
export type Spoken = v.InferOutput<typeof SpokenSchema>;

/** How two documents hang together; the label of each in six languages is in data/messages/index.json. */
export const RELATIONS = [
  'part-of',
  'has-part',
  'joint',
  'revision-of',
  'revised-by',
  'addendum-of',
  'has-addendum',
  'corrigendum-of',
  'has-corrigendum',
  'amendment-of',
  'amended-by',
  'draft',
  'adopted-as',
  'report',
  'recommends',
  'meeting',
  'adopted-here',
] as const;
export type RelationKind = (typeof RELATIONS)[number];
export const RelationKindSchema = v.picklist(RELATIONS);

/** How far a summary can be trusted; `composed` ones are put together from the facts alone. */
export const ConfidenceSchema = v.picklist(['high', 'medium', 'low', 'composed']);

/** Where a title comes from: the document, the library's subject line, or a text that cites it ("cited as"). */
export const TitleOriginSchema = v.picklist(['document', 'subject', 'citation']);

/** Whose facts these are, e.g. the bundled index or a pack that the reader imported. */
export const SourceSchema = v.object({
  pack: v.string(),
  name: v.string(),
  licence: v.string(),
  url: v.exactOptional(v.string()),
});
export type Source = v.InferOutput<typeof SourceSchema>;

export const RelatedSchema = v.object({
  symbol: v.string(),
  display: v.string(),
  title: v.nullable(SpokenSchema),
});
export const RelationSchema = v.object({
  kind: RelationKindSchema,
  label: v.string(),
  documents: v.array(RelatedSchema),
});
export type Relation = v.InferOutput<typeof RelationSchema>;

/** Which pack says so (an id of `sources`), and what others say instead. */
const Attribution = {
  source: v.string(),
  otherwise: v.array(v.object({ text: v.string(), source: v.string() })),
};

/** One line of facts, ready to show; `symbol` where the fact is a document that can be opened. */
export const FactSchema = v.object({
  name: v.picklist(['date', 'adoption', 'meeting', 'draft', 'report', 'agenda']),
  text: v.string(),
  symbol: v.exactOptional(v.string()),
  ...Attribution,
});
export type Fact = v.InferOutput<typeof FactSchema>;

export const BallotSchema = v.picklist(['yes', 'no', 'abstain', 'absent']);
export type Ballot = v.InferOutput<typeof BallotSchema>;

/** Who voted how: names of States in the card's language. */
export const BallotsSchema = v.object({
  /** In the language's alphabetical order; `group` is an id of `groups`, null where the vote is not counted by groups. */
  members: v.array(v.object({ name: v.string(), ballot: BallotSchema, group: v.nullable(v.string()) })),
  /** The regional groups that voted. */
  groups: v.array(v.object({ id: v.string(), name: v.string() })),
  /** Who voted otherwise than on the earlier text of the same title; null where no pack has its votes. */
  change: v.nullable(
    v.object({
      symbol: v.string(),
      display: v.string(),
      members: v.array(v.object({ name: v.string(), before: BallotSchema, now: BallotSchema })),
    }),
  ),
  source: v.string(),
});
export type Ballots = v.InferOutput<typeof BallotsSchema>;

const perLanguage = <const S extends v.GenericSchema>(schema: S) =>
  v.object(v.entriesFromList(LANGUAGES, schema));

/** A symbol's card, all of it, in the language asked for. */
export const SymbolCardSchema = v.object({
  type: v.literal('symbol'),
  database: DatabaseStateSchema,
  /** True where a pack has facts about it; otherwise it is decoded only. */
  known: v.boolean(),
  /** Canonical key. */
  symbol: v.string(),
  display: v.string(),
  /** "General Assembly resolution". */
  kindName: v.string(),
  kind: v.string(),
  /** The language of every text below that names none of its own. */
  language: LanguageSchema,
  title: v.nullable(v.object({ ...SpokenSchema.entries, from: TitleOriginSchema, ...Attribution })),
  shortName: v.nullable(SpokenSchema),
  facts: v.array(FactSchema),
  ballots: v.nullable(BallotsSchema),
  summary: v.nullable(v.object({ ...SpokenSchema.entries, confidence: ConfidenceSchema })),
  elements: v.array(v.object({ text: v.string(), role: v.string(), meaning: v.string() })),
  relations: v.array(RelationSchema),
  links: v.object({
    document: v.nullable(perLanguage(v.string())),
    through: v.nullable(v.string()),
    library: v.string(),
  }),
  /** As the drafters of the United Nations cite it, in the language. */
  citation: v.string(),
  /** Every pack that knows the document, in order of precedence. */
  sources: v.array(SourceSchema),
});
export type SymbolCard = v.InferOutput<typeof SymbolCardSchema>;

export const TermNameSchema = v.object({ long: v.string(), short: v.array(v.string()) });

/** The card of a body, treaty, programme, acronym. */
export const TermCardSchema = v.object({
  type: v.literal('term'),
  database: DatabaseStateSchema,
  id: v.string(),
  language: LanguageSchema,
  /** "specialized agency", "treaty" …, in the language. */
  kindName: v.string(),
  kind: v.string(),
  name: SpokenSchema,
  short: v.array(v.string()),
  /** All languages the term has a name in, the asked one too. */
  names: v.array(v.object({ language: LanguageSchema, ...TermNameSchema.entries })),
  gloss: v.nullable(SpokenSchema),
  /** First and last year, where known. */
  created: v.nullable(v.number()),
  ended: v.nullable(v.number()),
  replacedBy: v.nullable(v.object({ id: v.string(), name: v.string() })),
  parent: v.nullable(v.object({ id: v.string(), name: v.string() })),
  /** Start of the symbols of its documents (`E/CN.7/`), or the document itself for a treaty or resolution. */
  series: v.nullable(v.string()),
  site: v.nullable(v.string()),
  sources: v.array(SourceSchema),
});
export type TermCard = v.InferOutput<typeof TermCardSchema>;

export const CardContentSchema = v.variant('type', [SymbolCardSchema, TermCardSchema]);
export type CardContent = v.InferOutput<typeof CardContentSchema>;
