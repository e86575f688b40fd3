import * as v from 'valibot';
import { LanguageSchema } from '../../languages/index.ts';
import { defineProtocol } from '../../messages/protocol.ts';

/** Bytes that one message carries: some milliseconds of work at either end. */
export const PART_BYTES = 1024 * 1024;
/** Larger documents are not kept: they would push out all others. */
export const LARGEST_KEPT = 50 * PART_BYTES;

const Id = v.pipe(v.number(), v.integer());
const PartNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_KEPT / PART_BYTES));
const Base64 = v.pipe(v.string(), v.maxLength(2 * PART_BYTES));

const MetaSchema = v.object({
  /** Canonical key; null where the document does not say it. */
  symbol: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  language: v.nullable(LanguageSchema),
  address: v.pipe(v.string(), v.maxLength(2000)),
  /** What tells this version from another, as the server says it. */
  version: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_KEPT)),
});
export type KeptMeta = v.InferOutput<typeof MetaSchema>;

const KeptSchema = v.object({
  ...MetaSchema.entries,
  id: Id,
  /** When it was fetched, in milliseconds since 1970. */
  keptAt: v.number(),
});
/** A document that opens again without the network. */
export type KeptDocument = v.InferOutput<typeof KeptSchema>;

/** What is looked for: an address, a symbol in a language, or both. */
const WantedSchema = v.object({
  address: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  symbol: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(300)))),
  language: v.optional(v.nullable(LanguageSchema)),
});
export type Wanted = v.InferOutput<typeof WantedSchema>;

/** Documents kept in the extension's own storage. Nothing is kept of private windows, or where the setting is off. */
export const keptProtocol = defineProtocol('kept', {
  find: { request: WantedSchema, reply: v.object({ document: v.nullable(KeptSchema) }) },
  /** One part of a document that was found; the first notes that it was used. Null where it is gone. */
  read: {
    request: v.object({ id: Id, part: PartNumber }),
    reply: v.object({ bytes: v.nullable(Base64) }),
  },
  /** Begins to keep a document; null where it is not wanted. It is there after `commit`, in place of an earlier one. */
  begin: { request: MetaSchema, reply: v.object({ id: v.nullable(Id) }) },
  part: { request: v.object({ id: Id, part: PartNumber, bytes: Base64 }), reply: v.object({}) },
  commit: { request: v.object({ id: Id }), reply: v.object({}) },
  /** All of them, the last read first. */
  list: { request: v.object({}), reply: v.object({ documents: v.array(KeptSchema) }) },
  remove: { request: v.object({ id: Id }), reply: v.object({}) },
  clear: { request: v.object({}), reply: v.object({}) },
});
