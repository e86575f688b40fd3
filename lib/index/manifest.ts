import * as v from 'valibot';
import { TableSchema } from './entries.ts';

/** Raised when the bytes mean something else than before. */
export const FORMAT = 1;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One file of shards laid end to end. */
export const PartSchema = v.object({
  file: v.string(),
  bytes: Count,
  /** SHA-256 of the file, in hexadecimal. */
  hash: v.string(),
  shards: v.array(v.object({ table: TableSchema, first: v.string(), bytes: Count })),
});
export type Part = v.InferOutput<typeof PartSchema>;

/** public/index/manifest.json: what the bundled index consists of. */
export const ManifestSchema = v.object({
  format: v.literal(FORMAT),
  pack: v.object({ id: v.string(), name: v.string(), licence: v.string(), url: v.string() }),
  /** Beginning of the SHA-256 of all parts: other rows, other version. */
  version: v.string(),
  documents: Count,
  terms: Count,
  parts: v.array(PartSchema),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

export { BUNDLED } from './bundled.ts';
