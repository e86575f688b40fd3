import * as v from 'valibot';
import { LanguageSchema } from '../languages/index.ts';

/** The shape of the rows of data/detect/organs.json. */
export const OrganRowSchema = v.strictObject({
  /** Lead of the body's documents, as in data/grammar; `other` for bodies outside, `@kind` for "the Council". */
  id: v.string(),
  /** Head of the key: `A/RES/` + number; `{session}` stands for the session. */
  resolution: v.optional(v.string()),
  decision: v.optional(v.string()),
  shape: v.optional(v.picklist(['session', 'year', 'council', 'roman', 'climate'])),
  kind: v.optional(v.string()),
  /** Where lib/symbols has no calendar: the years of the sessions in order. */
  years: v.optional(v.array(v.number())),
  /** First and last session that numbers resolutions so. */
  from: v.optional(v.number()),
  last: v.optional(v.number()),
  /** Last session printed as a Roman numeral before the slash. */
  roman: v.optional(v.number()),
  /** Highest resolution, first and last decision. */
  serials: v.optional(v.tuple([v.number(), v.number(), v.number()])),
  /** Further leads of the documents of this body, besides `id`. */
  leads: v.optional(v.array(v.string())),
  /** A blank is any white space, `~` any Russian case ending; the first word is literal. */
  names: v.record(LanguageSchema, v.array(v.pipe(v.string(), v.minLength(1)))),
});

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The shape of data/detect/roman-sessions.json: how resolutions were numbered while sessions had Roman numerals. */
export const RomanSessionsSchema = v.strictObject({
  /** Number of the last resolution of each regular session of the General Assembly, the first to the thirtieth (1975). */
  assembly: v.pipe(v.array(NumberSchema), v.length(30)),
  /** Session and about the number of its resolutions, Economic and Social Council to 1977; between them on a line. */
  council: v.array(v.tuple([NumberSchema, NumberSchema])),
  /** First and last number of each special (`S-`) and emergency special (`ES-`) session. */
  special: v.record(v.pipe(v.string(), v.regex(/^E?S-[IVX]{1,4}$/)), v.tuple([NumberSchema, NumberSchema])),
});
