import type { Folded } from '../fold.ts';
import type { ReferenceMention } from '../types.ts';
import { overlaps } from './spans.ts';
import { capitalLines } from './capital-lines.ts';
import type { Meaning } from './entries.ts';
import { isOrdinaryInCapitals } from './gates.ts';
import type { Candidate } from './match.ts';
import { isOwnBody, type Surroundings } from './order.ts';

/** Where a candidate stands. */
export interface Place {
  readonly text: string;
  readonly folded: Folded;
  readonly references: readonly ReferenceMention[];
  /** Whether the line around an offset is set in capitals; cheapest asked in order of place. */
  readonly inCapitalLine: (at: number) => boolean;
}

/** The places of one folded block. */
export function placeOf(folded: Folded, references: readonly ReferenceMention[]): Place {
  return { text: folded.text, folded, references, inCapitalLine: capitalLines(folded.text) };
}

/** Whether the stretch is part of a reference, or of something written with slashes like a symbol or an address. */
export function isInSymbol({ text, folded, references }: Place, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  if (behind === '/' && !/\d/.test(text.charAt(end - 1))) {
    if (/^\/[A-Z]{1,6}[/.]|^\/\d/.test(text.slice(end, end + 8))) return true;
  }
  if (isInAddress(text, start)) return true;
  if (before === '@' || before === '_' || behind === '@' || behind === '_') return true;
  if (before === '/' && /[A-Z\d]\/$|\/\/$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (before === '.' && /[\w/]/.test(text.charAt(start - 2))) return true;
  if (behind === '.' && /^\.[a-z]{2,4}(?:\/|\b)/.test(text.slice(end, end + 6))) return true;
  const from = folded.start(start);
  const to = folded.end(end);
  return overlaps(references, from, to);
}

/** Parts of a text whose number is Roman: chapter CD, annex CC. */
const BEFORE_NUMERAL =
  /(?:chap(?:ter|itre|\.)|cap(?:ítulo|\.)|глав\p{L}{1,3}|part(?:ie|e)?|част\p{L}{1,3}|annexe?|anexo|приложени\p{L}{1,3}|sect(?:ion|ión|\.)|разд(?:ел\p{L}{0,3}|\.)|vol(?:\.|umen?)|title|titre|título|article|articulo) ?$/iu;
const ROMAN = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Whether a meaning may stand for the candidate, given what the document has told so far. */
export function admits(
  meaning: Meaning,
  { start, end, entry }: Candidate,
  { text, inCapitalLine }: Place,
  surroundings: Surroundings & { readonly signal: boolean },
): boolean {
  if (entry.words.length === 1) {
    if (isNumeral(text, start, entry.form)) return false;
    if (isOrdinaryInCapitals(entry.form, meaning.language) || meaning.gate !== 'free') {
      const acronym = entry.form === entry.form.toUpperCase() && entry.form !== entry.form.toLowerCase();
      if (acronym && inCapitalLine(start)) return false;
    }
    if (meaning.gate !== 'free' && isUnit(text, start, end)) return false;
  }
  if (meaning.gate === 'free') return true;
  if (surroundings.seen.has(meaning.id) && end > start) return true;
  if (isOwnBody(meaning.id, surroundings.symbol) && meaning.gate !== 'defined') return true;
  return meaning.gate === 'signal' && surroundings.signal;
}

function isNumeral(text: string, start: number, form: string): boolean {
  const before = text.charAt(start - 1);
  if (before !== ' ' && before !== '.') return false;
  return ROMAN.test(form) && BEFORE_NUMERAL.test(text.slice(Math.max(0, start - 16), start));
}

/** A short acronym right behind a figure is a unit or a currency: 30 CND; a plural is not: 17 LDCs. */
function isUnit(text: string, start: number, end: number): boolean {
  return (
    /\d[ \n]?$/.test(text.slice(Math.max(0, start - 2), start)) && /\p{Lu}$/u.test(text.slice(start, end))
  );
}

/** How far back the beginning of an address is looked for (UTF-16 units). */
const ADDRESS_REACH = 200;

function isInAddress(text: string, start: number): boolean {
  if (!'/.=?&%_-'.includes(text.charAt(start - 1) || ' ')) return false;
  const before = text.slice(Math.max(0, start - ADDRESS_REACH), start);
  const run = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
  return run.includes('://') || run.startsWith('www.');
}
