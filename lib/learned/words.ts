import * as v from 'valibot';
import rows from '../../data/learned/words.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';

const Row = v.strictObject({
  /** Words between a document's number and its date. */
  dated: v.array(v.string()),
  /** Words between a document's number, or its date, and its title in quotation marks. */
  entitled: v.array(v.string()),
  /** Words that belong to a date and follow its year. */
  afterYear: v.array(v.string()),
  /** True where date and title stand before the number. */
  before: v.boolean(),
});

/** How each language gives the date and the title of a document that it cites. */
export const citationWords: Readonly<Record<Language, v.InferOutput<typeof Row>>> = v.parse(
  v.object(v.entriesFromList(LANGUAGES, Row)),
  rows,
);
