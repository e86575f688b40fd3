import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';

/** Every setting with its default. A field that does not parse falls back alone: one bad value never resets the rest. */
const field = <const S extends v.GenericSchema>(schema: S, value: v.InferOutput<S>) =>
  v.fallback(v.optional(schema, value as never), value as never);

export const SettingsSchema = v.object({
  /** Language of the surfaces; `auto` follows the browser, else English. */
  interfaceLanguage: field(v.union([v.literal('auto'), LanguageSchema]), 'auto'),
  /** Language of the cards: that of the document read, or a fixed one. */
  cardLanguage: field(v.union([v.literal('document'), v.literal('interface'), LanguageSchema]), 'document'),
  theme: field(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** What is marked. */
  markReferences: field(v.boolean(), true),
  markTerms: field(v.boolean(), true),
  markStyle: field(v.picklist(['underline', 'dotted', 'tint']), 'underline'),
  /** Where references and highlights stand is shown beside the scroll bar. */
  ruler: field(v.boolean(), true),
  /** "Read UN PDFs in Rapporteur". */
  readerMode: field(v.picklist(['always', 'button', 'never']), 'always'),
  /** Host names on which nothing is marked. */
  sitesOff: field(v.array(v.string()), []),
  /** Names the user gave to the five highlight colours. */
  colourNames: field(v.record(v.string(), v.string()), {}),
  /** Documents read are kept, so that they open again without the network. */
  keepDocuments: field(v.boolean(), true),
  documentsTeach: field(v.boolean(), false),
  welcomeSeen: field(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Any stored value as settings: what is missing or wrong takes its default. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(SettingsSchema, stored !== null && typeof stored === 'object' ? stored : {});
}
