import * as v from 'valibot';
import { LanguageSchema, LANGUAGES } from '../languages/index.ts';

/**
 * The shape of the rows of data/grammar. Adding a body, nature or suffix is a row there and its code in codes.json; the
 * unit test checks both against this schema.
 */

const Names = v.strictObject(
  Object.fromEntries(
    LANGUAGES.map((language) => [language, v.exactOptional(v.pipe(v.string(), v.minLength(1)))]),
  ),
);
const AllNames = v.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, v.pipe(v.string(), v.minLength(1))])),
);
const Text = v.pipe(v.string(), v.minLength(1));

export const BodyRowSchema = v.strictObject({
  /** Ends in `/`, or in `.` where a number follows (`A/CONF.`). */
  prefix: v.pipe(v.string(), v.regex(/^[A-Z][\w./()-]{0,30}[/.]$/i)),
  kind: Text,
  /** `{n}` stands for the number of a body without a row of its own. */
  names: Names,
  /** Languages in which no official name was found. */
  absent: v.array(LanguageSchema),
  parent: v.nullable(v.string()),
  /** What stands between the body and the serial number in current documents. */
  session: v.picklist(['session', 'year', 'none']),
  numbering: Text,
  examples: v.pipe(v.array(Text), v.minLength(1)),
  note: v.exactOptional(Text),
  source: v.strictObject({
    /** Languages in which official texts print this name; the others rest on general knowledge. */
    names: v.array(LanguageSchema),
    /** `catalogue`: such symbols stand in catalogues; `form`: made after the form that the series has. */
    examples: v.picklist(['catalogue', 'form']),
  }),
});

export const CodeRowSchema = v.strictObject({
  code: Text,
  /** The body under which the code means this; absent: everywhere. */
  under: v.exactOptional(Text),
  names: AllNames,
});

export const ExternalRowSchema = v.strictObject({
  /** How the key starts; `#` stands for figures. */
  start: Text,
  names: AllNames,
  example: Text,
});

export const CalendarsSchema = v.strictObject({
  bodies: v.array(
    v.strictObject({
      body: Text,
      /** `autumn`: from September of one year to September of the next; `thrice`: three sessions a year. */
      counts: v.picklist(['autumn', 'yearly', 'thrice', 'unknown']),
      /** The year that session 0 would have; for `thrice` the year of session 1. */
      base: v.nullable(v.number()),
      /** The highest session held or called so far: raise it every year. */
      highest: v.number(),
      /** The first session whose numbers are cited as session/serial. */
      first: v.number(),
      resolutions: v.tuple([v.number(), v.number()]),
      decisions: v.tuple([v.number(), v.number()]),
    }),
  ),
  special: v.array(v.strictObject({ session: v.number(), from: v.number(), to: v.number() })),
  emergency: v.array(v.strictObject({ session: v.number(), from: v.number(), to: v.nullable(v.number()) })),
});

export const CouncilYearsSchema = v.array(
  v.strictObject({ year: v.number(), first: v.number(), last: v.number() }),
);

const Supplement = v.strictObject({ number: v.number(), body: Text });
export const SupplementsSchema = v.strictObject({
  assembly: v.array(Supplement),
  council: v.array(Supplement),
});
