import * as v from 'valibot';
import rows from '../../data/citation/supplements.json' with { type: 'json' };
import sessions from '../../data/citation/sessions.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';
import { form } from './forms.ts';

const numbers = v.array(v.pipe(v.number(), v.integer()));
/** `lettered`: supplements whose addenda have letters of their own, 53A for 53/Add.1. */
const SeriesSchema = v.object({ numbers, lettered: numbers });
const supplements = v.parse(v.object({ assembly: SeriesSchema, council: SeriesSchema }), rows);

/** Ordinals of sessions as citations have them, from the session `first`: the first with symbols of this form. */
const words = v.array(v.pipe(v.string(), v.minLength(1)));
const SessionsSchema = v.object({ first: v.number(), ...v.entriesFromList(LANGUAGES, words) });
const ordinals = v.parse(SessionsSchema, sessions);

/** What the Council's supplements add to their number in the symbol (lib/symbols/supplements.ts). */
const COUNCIL_OFFSET = 20;
/** The Council's supplements have symbols of this form since then. */
const FIRST_COUNCIL_YEAR = 1978;

/**
 * A report of the Official Records as the Editorial Manual cites it: "Official Records of the General Assembly,
 * Seventy-third Session, Supplement No. 10 (A/73/10)"; null for every other symbol.
 */
export function citeSupplement(symbol: string, language: Language): string | null {
  const parts =
    /^(?<organ>[AE])\/(?<series>\d{2}|\d{4})\/(?<serial>\d{1,2})(?:\/Add\.(?<addendum>\d{1,2}))?(?:\/Rev\.\d{1,2})?$/.exec(
      symbol,
    )?.groups;
  if (!parts) return null;
  const { organ, series = '', serial, addendum } = parts;
  const ofAssembly = organ === 'A';
  const number = Number(serial) - (ofAssembly ? 0 : COUNCIL_OFFSET);
  const printed = printedNumber(number, addendum, supplements[ofAssembly ? 'assembly' : 'council']);
  if (printed === null) return null;
  if (ofAssembly) {
    const session = ordinals[language][Number(series) - ordinals.first];
    return session === undefined
      ? null
      : form('assemblySupplement', language, { session, number: printed, symbol });
  }
  if (Number(series) < FIRST_COUNCIL_YEAR) return null;
  return form('councilSupplement', language, { year: series, number: printed, symbol });
}

/** `53` and its first addendum → `53A`; null where there is no such supplement. */
function printedNumber(
  number: number,
  addendum: string | undefined,
  series: v.InferOutput<typeof SeriesSchema>,
): string | null {
  if (!series.numbers.includes(number)) return null;
  if (addendum === undefined) return String(number);
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Number(addendum) - 1];
  return letter !== undefined && series.lettered.includes(number) ? `${number}${letter}` : null;
}
