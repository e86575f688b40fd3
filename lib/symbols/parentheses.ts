import codes from '../../data/grammar/codes.json' with { type: 'json' };
import { fromRoman } from './numerals.ts';

/** What stands in a parenthesis of a symbol: key form without blanks, display form with them. */
export interface Parenthesis {
  readonly key: string;
  readonly display: string;
  readonly role: 'session' | 'year' | 'part' | 'other';
  /** The row of the grammar for a word (`Part`, `Sect`); absent for numbers. */
  readonly word?: string;
}

const words = [...codes.parentheses].sort((a, b) => b.length - a.length);

/**
 * Reads the inside of a parenthesis, blanks already deleted. `null` for what the catalogues add and no document prints:
 * `(Supp)` marks an Official Records supplement, `(ADV.MIMEO)` an advance copy.
 */
export function readParenthesis(inside: string): Parenthesis | null | undefined {
  const upper = inside.toUpperCase();
  if (/^(?:SUPP\.?|ADV\.?MIMEO)$/.test(upper)) return null;
  if (/^(?:18|19|20)\d\d$/.test(upper)) return { key: upper, display: upper, role: 'year' };
  const session = /^(?:E?S-)?([CLXVI]{1,8})$/.exec(upper)?.[1];
  if (session !== undefined && fromRoman(session) !== null)
    return { key: upper, display: upper, role: 'session' };
  if (/^(?:\d{1,3}|[A-Z]|[A-Z]{2,6}\d{0,2})$/.test(upper) && wordOf(upper) === null) {
    return { key: upper, display: upper, role: /^\d/.test(upper) ? 'session' : 'other' };
  }
  const word = wordOf(upper);
  return word === null ? undefined : withWord(word, upper.slice(squeeze(word).length));
}

function squeeze(word: string): string {
  return word.toUpperCase().replace(/ /g, '');
}

function wordOf(upper: string): string | null {
  return words.find((word) => upper.startsWith(squeeze(word))) ?? null;
}

function withWord(word: string, tail: string): Parenthesis | undefined {
  const value = tail.replace(/^\./, '');
  if (value !== '' && !/^[0-9A-Z][0-9A-Z,&–-]{0,19}$/.test(value)) return undefined;
  const stop = /^(?:Vols?|Sect|Income sect)$/.test(word) ? '.' : '';
  const listed = value
    .replace(/^([IVX]{1,5}|\d{1,3})(?:AND|&)([IVX]{1,5}|\d{1,3})$/, '$1 and $2')
    .replace(/^([IVX]{1,5})[-–]([IVX]{1,5})$/, (whole, from: string, to: string) =>
      (fromRoman(from) ?? 0) + 1 === fromRoman(to) ? `${from} and ${to}` : whole,
    );
  const display = `${word}${stop}${listed && ` ${listed}`}`;
  return { key: display.replace(/ /g, ''), display, role: 'part', word };
}
