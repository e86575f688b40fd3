import { isHan, type Token } from '../tokens.ts';
import { afterHan, arabicShort, forward, reversed } from './brackets.ts';
import { chineseFormulas, chineseShort } from './chinese.ts';
import { formulas } from './formulas.ts';
import { MOST_DEFINITIONS } from '../state.ts';
import type { Defined } from './types.ts';

export type { Defined } from './types.ts';

const BRACKET = /\(([^()\n]{2,160})\)/g;
/** A cheap sign that a block may define something. */
const WORTH = /\(|hereinafter|hereafter|ci-après|adelante|sucesivo|далее|именуем|فيما بعد|فيما يلي|称/i;

/** The short forms that a folded block defines, in the order of their places (symbols.md 5.1, 5.2). */
export function definitionsIn(text: string, tokens: readonly Token[]): Defined[] {
  if (!WORTH.test(text)) return [];
  const before = (offset: number) => lastEndingBy(tokens, offset);
  const byFormula = [...formulas(text, tokens, before), ...chineseFormulas(text)].slice(0, MOST_DEFINITIONS);
  const found = [...byFormula];
  for (const { 0: whole, 1: inside = '', index: open } of text.matchAll(BRACKET)) {
    const close = open + whole.length - 1;
    if (found.length >= MOST_DEFINITIONS) break;
    if (byFormula.some(({ start }) => start > open && start < close)) continue;
    const defined = inBracket(text, tokens, open, close, inside, before(open));
    if (defined) found.push(defined);
  }
  return found.sort((a, b) => a.start - b.start);
}

function inBracket(
  text: string,
  tokens: readonly Token[],
  open: number,
  close: number,
  inside: string,
  last: number,
): Defined | null {
  if (afterHan(text, open) && isHan(inside.replace(/^[“"《]/, '').charCodeAt(0))) {
    return chineseShort(text, open, close);
  }
  return (
    forward(text, tokens, open, inside, last) ??
    reversed(text, tokens, open, close, last) ??
    arabicShort(text, tokens, open, close, last)
  );
}

/** The index of the last word that ends at or before the offset, -1 when none does. */
function lastEndingBy(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
