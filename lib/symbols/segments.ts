import { spell } from './grammar.ts';
import { readParenthesis, type Parenthesis } from './parentheses.ts';

/** What stands between two slashes: `217 A (III)` is the stem `217`, the letters `A` and a parenthesis. */
export interface Segment {
  /** In the case of print, without blanks: `CN.7`, `Add.1`, `S-20`, `2-4`. */
  readonly stem: string;
  /** Letters of parts, ranges with a hyphen: `A`, `A-E`; empty without. */
  readonly letters: string;
  readonly parentheses: readonly Parenthesis[];
}

const SHAPE = /^([^()]{0,60})((?:\([^()]{1,40}\)){0,3})([A-Z]{0,2}(?:-[A-Z]{1,2})?)$/i;
const NUMBER = /^(\d{1,7})([A-Z]{1,2}(?:-[A-Z]{1,2})?)?$/i;
const NUMBER_RANGE = /^\d{1,6}-\d{1,6}$/;
const SESSION = /^E?S-(?:\d{1,2}|[IVXLC]{1,8})$/i;
const FIGURES = /^\d{1,7}$/;
const PLAIN_WORD = /^[A-Z]{1,16}$/;
const WORD = /^[A-Z][A-Z0-9]{0,15}(?:[.-][A-Z0-9]{1,15}){0,4}\.?$/i;

const NONE: readonly Parenthesis[] = [];

/** Reads one segment, blanks already deleted; null when no symbol has such a part. */
export function readSegment(text: string): Segment | null {
  if (FIGURES.test(text)) return { stem: text, letters: '', parentheses: NONE };
  if (PLAIN_WORD.test(text)) return { stem: spell(text), letters: '', parentheses: NONE };
  const shape = SHAPE.exec(text);
  if (!shape) return null;
  const [, body = '', brackets = '', tail = ''] = shape;
  if (tail.startsWith('-')) return null;
  const parentheses: Parenthesis[] = [];
  for (const [, inside = ''] of brackets.matchAll(/\(([^()]{1,40})\)/g)) {
    const parenthesis = readParenthesis(inside);
    if (parenthesis === undefined) return null;
    if (parenthesis) parentheses.push(parenthesis);
  }
  return stemOf(body, tail.toUpperCase(), parentheses);
}

function stemOf(body: string, tail: string, parentheses: readonly Parenthesis[]): Segment | null {
  const number = NUMBER.exec(body);
  if (number) {
    const letters = (number[2] ?? '').toUpperCase();
    if (letters !== '' && tail !== '') return null;
    return { stem: String(number[1]), letters: letters || tail, parentheses };
  }
  if (tail !== '' || body === '') return null;
  if (NUMBER_RANGE.test(body) || SESSION.test(body)) {
    return { stem: body.toUpperCase(), letters: '', parentheses };
  }
  if (!WORD.test(body)) return null;
  return { stem: spellStem(body.replace(/\.$/, '')), letters: '', parentheses };
}

/** `RES.14` is `Res.14` in print, `RES` alone stays in capitals; the other words as the grammar spells them. */
function spellStem(stem: string): string {
  const numbered = /^(?:res|dec)\.(\d.{0,10})$/i.exec(stem);
  if (numbered) return `${/^r/i.test(stem) ? 'Res' : 'Dec'}.${String(numbered[1])}`;
  return stem.replace(/[A-Z]{1,16}/gi, (word) => spell(word));
}

/** A segment as keys have it: `217A(III)`. */
export function segmentKey(segment: Segment): string {
  if (segment.parentheses.length === 0) return segment.stem + segment.letters;
  return segment.stem + segment.letters + segment.parentheses.map(({ key }) => `(${key})`).join('');
}

/**
 * `217 A (III)`, `20/4 A–E`, `6 (Sect. 26)`; but `COP(14)`, where the number belongs to the word. A dash stands between
 * single letters only: elsewhere it would read as the one that joins two symbols.
 */
export function segmentDisplay(segment: Segment): string {
  const apart = /\d$/.test(segment.stem) ? ' ' : '';
  const letters = segment.letters && ` ${segment.letters.replace(/^([A-Z])-(?=[A-Z]$)/, '$1–')}`;
  return segment.stem + letters + segment.parentheses.map(({ display }) => `${apart}(${display})`).join('');
}
