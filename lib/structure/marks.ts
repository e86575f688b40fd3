import * as v from 'valibot';
import rows from '../../data/structure/structure.json' with { type: 'json' };
import { LANGUAGES } from '../languages/index.ts';

const Row = v.object({
  enacting: v.array(v.string()),
  annex: v.array(v.string()),
  ordinals: v.array(v.string()),
});
const words = LANGUAGES.map((language) => v.parse(Row, rows[language]));

const enacting = words.flatMap((row) => row.enacting);
const annexWords = words.flatMap((row) => row.annex);
const annexOrdinals = new Map(
  words.flatMap((row) => row.ordinals.map((ordinal, index) => [ordinal, String(index + 1)] as const)),
);

/** Longest enacting formula with the name of a body in it ("The Conference of the Parties to the … Convention,"). */
const FORMULA_LENGTH = 160;
/** An annex's heading is short: what is longer is a sentence that begins with the word. */
const ANNEX_LENGTH = 60;

/** "The General Assembly," alone or at the head of its block: what follows is the preamble. */
export function isEnactingFormula(text: string): boolean {
  const head = text.slice(0, FORMULA_LENGTH).trimStart();
  return enacting.some((formula) => head.startsWith(formula)) && /^[^,،，.;:]{2,150}[,،，]\s*$/u.test(head);
}

/** The numeral of an annex whose heading this is, empty where it has none; null for any other text. */
export function annexOf(text: string): string | null {
  const heading = text.trim();
  if (heading.length > ANNEX_LENGTH) return null;
  const word = annexWords.find((candidate) => heading.startsWith(candidate));
  if (word === undefined) return null;
  const rest = heading
    .slice(word.length)
    .replace(/[*†\d]{0,3}$/u, '')
    .trim();
  if (rest === '') return '';
  if (/^(?:[IVX]{1,6}|[A-Z]|\d{1,2})$/.test(rest)) return rest;
  return annexOrdinals.get(rest) ?? null;
}

/** The printed number that opens a paragraph (`12.`, `12 -` in Arabic, `12．`); null without one. */
export function numberOf(text: string): { number: number; end: number } | null {
  const match = /^\s{0,8}(\d{1,3})(?:\s?[.．、](?!\d)|\s?[-–—](?=\s))\s{0,8}/u.exec(text);
  return match?.[1] === undefined ? null : { number: Number(match[1]), end: match[0].length };
}

/** The mark that opens a footnote: a number, before 1995 with a slash, or asterisks. */
export function footnoteMarkOf(text: string): string | null {
  return /^\s{0,8}_?(\d{1,3}(?=\s?\/\s)|(?:\d{1,3}|[*†‡]{1,4})(?=[\s\p{L}“"«(]))/u.exec(text)?.[1] ?? null;
}

/** The mark of a note in the text of documents before 1995, `3/`; the figures of symbols and sessions are none. */
export const SLASHED_MARK = /(?<![\p{L}\p{N}/.-])(\d{1,3})\s?\/(?=[\s.,;:)\]»”"']|$)/gu;
