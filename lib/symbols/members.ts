import * as v from 'valibot';
import data from '../../data/votes/former-names.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';
import { countryCodes, countryName } from './countries.ts';

const Code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const Day = v.pipe(v.string(), v.isoDate());
const Name = v.pipe(v.string(), v.minLength(1));

/** data/votes/former-names.json: what a State was called before, and until when. */
export const FormerNamesSchema = v.strictObject({
  source: v.string(),
  /** Codes that changed without the name. */
  respelled: v.record(Code, Code),
  names: v.array(
    v.strictObject({
      /** The State's code today. */
      code: Code,
      /** Codes that went out of use with the name, and mean it whatever the date. */
      formerCodes: v.exactOptional(v.array(Code)),
      /** First day of the name, and the last one; without a first day since there are votes. */
      from: v.exactOptional(Day),
      until: Day,
      names: v.strictObject(v.entriesFromList(LANGUAGES, Name)),
      /** Other English forms in voting files. */
      aliases: v.exactOptional(v.array(Name)),
    }),
  ),
});

const { respelled, names: rows } = v.parse(FormerNamesSchema, data);

const formerly = new Map(
  rows.flatMap((row) => (row.formerCodes ?? []).map((former) => [former, row] as const)),
);

/** The code that the State of a code has today: one that was renamed is the same State, one that broke up is not. */
export function sameState(code: string): string {
  return formerly.get(code)?.code ?? respelled[code] ?? code;
}

/**
 * What the State of a three-letter code was called on the day of a vote (ISO, may be a year only), by its name today
 * where the day is not known; null for a code of no State.
 */
export function memberName(code: string, date: string | undefined, language: Language): string | null {
  const former =
    formerly.get(code) ??
    rows.find(
      (row) => row.code === code && date !== undefined && (row.from ?? '') <= date && date <= row.until,
    );
  return former?.names[language] ?? countryName(code, language);
}

/** A name in letters alone, so that "CÔTE D'IVOIRE" and "Cote d’Ivoire" are one. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

/** A member as a row of a voting file has it; with the name that the row gives where the code is no State's. */
export interface RowMember {
  readonly code: string;
  readonly name: string | null;
}

/** Tells the State that a row of a voting file means by its code, or by its English name where that says nothing. */
export function memberReader(): (code: string, nameOf: () => string) => RowMember | null {
  const known = new Map(
    [...countryCodes(), ...formerly.keys()].map((code) => [code, { code, name: null }] as const),
  );
  let byName: ReadonlyMap<string, string> | null = null;
  return (code, nameOf) => {
    const state = known.get(code);
    if (state) return state;
    const name = nameOf();
    byName ??= codesByName();
    const named = byName.get(lettersOf(name));
    if (named) return { code: named, name: null };
    return /^[A-Z]{3}$/.test(code) ? { code, name: inTitleCase(name) || null } : null;
  };
}

/** English names, former ones and those of today, with the codes they mean. */
function codesByName(): ReadonlyMap<string, string> {
  const former = rows.flatMap(({ code, formerCodes, names, aliases = [] }) =>
    [names.en, ...aliases].map((name) => [lettersOf(name), formerCodes?.[0] ?? code] as const),
  );
  const today = [...countryCodes()].map(
    (code) => [lettersOf(countryName(code, 'en') ?? code), code] as const,
  );
  return new Map([...former, ...today]);
}

/** Longest name that is kept, in UTF-16 units. */
const LONGEST_NAME = 80;

/** Voting files write names in capitals. */
function inTitleCase(name: string): string {
  const short = name.trim().slice(0, LONGEST_NAME);
  if (short !== short.toUpperCase()) return short;
  return short
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}(?!(?:f|nd|he)(?!\p{L}))/gu, (letter) => letter.toUpperCase());
}
