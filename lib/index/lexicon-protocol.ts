import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';
import { defineProtocol } from '../messages/protocol.ts';

/** `importing`: the bundled index is not ready yet; `unavailable`: the browser refuses the database, symbols are still decoded. */
export const DatabaseStateSchema = v.picklist(['ready', 'importing', 'unavailable']);
export type DatabaseState = v.InferOutput<typeof DatabaseStateSchema>;

/** What every page asks of the index: apart, since the rest of its protocol would weigh on every page. */
export const lexiconProtocol = defineProtocol('index', {
  /** The forms of all terms in a language, for `buildLexicon`; the version tells whether a copy is still good. */
  lexicon: {
    request: v.object({ language: LanguageSchema, have: v.exactOptional(v.string()) }),
    reply: v.object({
      version: v.string(),
      /** Null where the version asked with is current. */
      forms: v.nullable(
        v.array(
          v.object({
            form: v.string(),
            language: LanguageSchema,
            id: v.string(),
            length: v.picklist(['full', 'short']),
            gated: v.boolean(),
          }),
        ),
      ),
      database: DatabaseStateSchema,
    }),
  },
});
