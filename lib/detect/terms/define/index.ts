import type { Folded } from '../../fold.ts';
import { ARABIC, CYRILLIC, HAN, LATIN, OPENING } from '../../folding/tables.ts';
import { isHan, tokenize, type Token } from '../tokens.ts';
import { afterHan, arabicShort, forward, reversed, shortInside } from './brackets.ts';
import { chineseFormulas, chineseShort } from './chinese.ts';
import { formulas } from './formulas.ts';
import { MOST_DEFINITIONS } from '../state.ts';
import type { Defined } from './types.ts';

export type { Defined } from './types.ts';

/** A block with more brackets than these, years and numbers apart, is made to hurt: one in so many UTF-16 units. */
const LEAST_BRACKETS = 60;
const BRACKET_EVERY = 40;
const BRACKET = /\(([^()\n]{2,160})\)/g;
/** Cheap signs that a block may define something by a formula: parts of its leading words, as printed at the latest from their second letter on. */
const FORMULAS: readonly (readonly [trait: number, parts: readonly string[]])[] = [
  [
    LATIN,
    ['ereinafter', 'ereafter', 'EREINAFTER', 'EREAFTER', 'i-après', 'I-APRÈS', 'n adelante', 'N ADELANTE'],
  ],
  [LATIN, ['n lo sucesivo', 'N LO SUCESIVO']],
  [CYRILLIC, ['алее', 'АЛЕЕ']],
  [ARABIC, ['فيما بعد', 'شار الي', 'سمى', 'معروف']],
];

function mayUseFormula({ text, traits }: Pick<Folded, 'text' | 'traits'>): boolean {
  return FORMULAS.some(
    ([trait, parts]) => (traits & trait) !== 0 && parts.some((part) => text.includes(part)),
  );
}

const NONE: readonly Defined[] = [];

/** The short forms that a folded block defines, in the order of their places (symbols.md 5.1, 5.2). */
export function definitionsIn({ text, traits }: Pick<Folded, 'text' | 'traits'>): readonly Defined[] {
  const isBracketed = (traits & OPENING) !== 0 && text.includes('(');
  const byFormulas = mayUseFormula({ text, traits });
  const inChinese = (traits & HAN) !== 0 && text.includes('称');
  if (!isBracketed && !byFormulas && !inChinese) return NONE;
  const words = wordsOf(text);
  const byFormula = [
    ...(byFormulas ? formulas(text, words.all(), words.before) : []),
    ...(inChinese ? chineseFormulas(text) : []),
  ].slice(0, MOST_DEFINITIONS);
  const found = [...byFormula];
  let left = LEAST_BRACKETS + text.length / BRACKET_EVERY;
  for (const { 0: whole, 1: inside = '', index: open } of text.matchAll(BRACKET)) {
    const close = open + whole.length - 1;
    if (found.length >= MOST_DEFINITIONS || left <= 0) break;
    if (!/^\d/.test(inside)) left -= 1;
    if (byFormula.some(({ start }) => start > open && start < close)) continue;
    const defined = inBracket(text, words, open, close, inside);
    if (defined) found.push(defined);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The words of a block, read when they are first asked for. */
interface Words {
  readonly all: () => readonly Token[];
  /** The index of the last word that ends at or before the offset, -1 when none does. */
  readonly before: (offset: number) => number;
}

function wordsOf(text: string): Words {
  let tokens: readonly Token[] | null = null;
  const all = () => (tokens ??= tokenize(text));
  return { all, before: (offset) => lastEndingBy(all(), offset) };
}

function inBracket(text: string, words: Words, open: number, close: number, inside: string): Defined | null {
  if (afterHan(text, open) && isHan(inside.replace(/^[“"《]/, '').charCodeAt(0))) {
    return chineseShort(text, open, close);
  }
  const short = shortInside(inside);
  const isNamed = isBehindWord(text, open);
  const mayReverse =
    isNamed && /[\p{Lu}\p{Lt}][^ \n]{0,40}[ \n]?$/u.test(text.slice(Math.max(0, open - 42), open));
  const mayBeArabic = isNamed && /[\u0620-\u06d3]/.test(inside);
  if (short === null && !mayReverse && !mayBeArabic) return null;
  const tokens = words.all();
  const last = words.before(open);
  return (
    (short === null ? null : forward(text, tokens, open, inside, short, last)) ??
    (mayReverse ? reversed(text, tokens, open, close, last) : null) ??
    (mayBeArabic ? arabicShort(text, tokens, open, close, last) : null)
  );
}

/** Whether a word ends at the offset, or a blank before it. */
function isBehindWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\d][ \n]?$/u.test(text.slice(Math.max(0, at - 3), at));
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
