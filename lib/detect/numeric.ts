import type { Printed } from './printed.ts';

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** What follows most symbols, and begins nothing foreign; nor does the end of the text. */
export const HARMLESS = ' ,;)\n';

const SLASH = 0x2f;
/** `A`, `E` and `S`: the principal organs whose symbols may go on with a number. */
const LEADS: readonly number[] = [0x41, 0x45, 0x53];
/** What most symbols stand behind, and no lead of more than one letter has inside; nothing at the text's beginning. */
const BEFORE = ' (\n';
/** Longest number of a symbol, and most numbers of one. */
const MOST_DIGITS = 5;
const MOST_NUMBERS = 9;

/**
 * The commonest symbols, `A/70/123`, `S/2015/1`, `E/8447`, without an expression: a principal organ's letter and nothing
 * but numbers, alone, with a harmless end. The rules of `printed.ts` read the same, and a surface like this is its own key.
 */
export function numericAt(text: string, slash: number, from: number): Printed | null {
  const start = slash - 1;
  if (!LEADS.includes(text.charCodeAt(start))) return null;
  if (start > from && !BEFORE.includes(text.charAt(start - 1))) return null;
  let end = slash;
  let numbers = 0;
  while (text.charCodeAt(end) === SLASH) {
    const digits = end + 1;
    end = digits;
    while (isDigit(text.charCodeAt(end))) end += 1;
    numbers += 1;
    if (end === digits || end - digits > MOST_DIGITS || numbers > MOST_NUMBERS) return null;
  }
  const next = text.charAt(end);
  if (!HARMLESS.includes(next)) return null;
  if ((next === ' ' || next === '\n') && text.charAt(end + 1) === '(') return null;
  return { start, end, symbol: text.slice(start, end), joint: false, plain: numbers === 1 };
}
