import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { defineProtocol } from '../messages/protocol.ts';
import { CardContentSchema, SpokenSchema } from './content.ts';
import { DatabaseStateSchema, lexiconProtocol } from './lexicon-protocol.ts';

/** Most symbols in one batched question, and most answers to one search. */
export const MOST_SYMBOLS = 2000;
export const MOST_RESULTS = 50;

/** The whole index is imported again meanwhile: seconds here, minutes on a slow disk. */
const IMPORT_WITHIN_MS = 300_000;

const Languages = {
  /** Language of the page or document: names and titles come in it where they exist. */
  language: LanguageSchema,
  /** Language of the surfaces: second choice. */
  interfaceLanguage: LanguageSchema,
};

/** Where the import of the bundled index stands. */
export const StatusSchema = v.object({
  state: v.picklist(['absent', 'importing', 'ready', 'failed', 'unavailable']),
  /** Records written and to write of the index that is being imported. */
  done: v.number(),
  total: v.number(),
  /** Records that answer now, of all packs that are switched on. */
  documents: v.number(),
  terms: v.number(),
  /** Why it failed: a code of data/messages/faults.json. */
  fault: v.nullable(v.string()),
});
export type IndexStatus = v.InferOutput<typeof StatusSchema>;

export const FoundSchema = v.object({
  kind: v.picklist(['symbol', 'term']),
  /** Canonical symbol or term id: ask for its `card`. */
  id: v.string(),
  display: v.string(),
  /** Title, or long name. */
  title: v.nullable(SpokenSchema),
  /** "Security Council resolution", "treaty". */
  kindName: v.string(),
  known: v.boolean(),
});
export type Found = v.InferOutput<typeof FoundSchema>;

const Query = v.object({
  query: v.pipe(v.string(), v.maxLength(300)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_RESULTS)),
  ...Languages,
});
const Answers = v.object({ found: v.array(FoundSchema), database: DatabaseStateSchema });

export const indexProtocol = defineProtocol('index', {
  /** Everything a card shows. A symbol that does not parse and a term that does not exist are the fault `index-nothing`. */
  card: {
    request: v.object({
      kind: v.picklist(['symbol', 'term']),
      id: v.pipe(v.string(), v.maxLength(300)),
      /** Only what everybody's index says: neither packs of the reader's own, nor what was learned from documents read. */
      publicOnly: v.optional(v.boolean()),
      ...Languages,
    }),
    reply: CardContentSchema,
  },
  /** Names and titles of many documents at once, in the order asked: for lists. */
  cards: {
    request: v.object({ symbols: v.pipe(v.array(v.string()), v.maxLength(MOST_SYMBOLS)), ...Languages }),
    reply: v.object({
      documents: v.array(
        v.object({
          symbol: v.string(),
          display: v.string(),
          kindName: v.string(),
          title: v.nullable(SpokenSchema),
          date: v.nullable(v.string()),
          known: v.boolean(),
        }),
      ),
      database: DatabaseStateSchema,
    }),
  },
  ...lexiconProtocol.calls,
  /** By symbol, bare number, acronym, name or words of the title, in any of the six languages. */
  search: { request: Query, reply: Answers },
  /** The same while it is being typed: beginnings of symbols and names first. */
  suggest: { request: Query, reply: Answers },
  status: { request: v.object({}), reply: StatusSchema },
  /** Tries a failed import again. */
  retry: { request: v.object({}), reply: StatusSchema, patience: IMPORT_WITHIN_MS },
});

type Calls = (typeof indexProtocol)['calls'];
/** What a call answers. */
export type ReplyOfCall<Name extends keyof Calls> = v.InferOutput<Calls[Name]['reply']>;
