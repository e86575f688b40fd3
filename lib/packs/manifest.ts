import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { clean } from './fields.ts';

/** What people are shown of a pack is in one line, without signs that lie. */
const Line = v.pipe(v.string(), v.transform(clean));

/** What a pack says of itself: `manifest.json` in the pack's zip, written down in data/packs/README.md. */
export const ManifestSchema = v.object({
  format: v.literal('rapporteur-pack/1'),
  id: v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{1,60}$/)),
  title: v.pipe(Line, v.minLength(1), v.maxLength(200)),
  version: v.pipe(Line, v.minLength(1), v.maxLength(40)),
  licence: v.optional(v.pipe(Line, v.maxLength(200)), ''),
  source: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
  languages: v.optional(v.array(LanguageSchema), []),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

export const MANIFEST_NAME = 'manifest.json';
export const RECORDS_NAME = 'records.ndjson';
