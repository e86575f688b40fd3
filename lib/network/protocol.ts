import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { defineProtocol } from '../messages/protocol.ts';

const Symbol = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** Most documents that one document is remembered to cite: reports list hundreds, an index of documents thousands. */
export const MOST_CITED = 1000;

/** A document that was read, with what it cites. */
export const ReadDocumentSchema = v.object({
  symbol: Symbol,
  language: LanguageSchema,
  title: v.string(),
  /** Canonical symbols, each once, in the order of the text. */
  cites: v.pipe(v.array(Symbol), v.maxLength(MOST_CITED)),
});
export type ReadDocument = v.InferOutput<typeof ReadDocumentSchema>;

const Citing = v.object({ symbol: Symbol, title: v.string() });
export type CitingDocument = v.InferOutput<typeof Citing>;

/** Which documents were read on this machine, and what they cite. */
export const networkProtocol = defineProtocol('network', {
  /** Notes a document as read; reading it again replaces what was noted. */
  read: { request: ReadDocumentSchema, reply: v.object({}) },
  /** The documents read that cite this one. */
  citing: { request: v.object({ symbol: Symbol }), reply: v.object({ documents: v.array(Citing) }) },
  count: { request: v.object({}), reply: v.object({ documents: v.number() }) },
  forget: { request: v.object({}), reply: v.object({}) },
});
