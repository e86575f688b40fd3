import { FORWARD } from './words/index.ts';
import { expression } from './words/expression.ts';

/** A "resolution" or "decision" that stands before the numbers it announces. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
  readonly word: 'resolution' | 'decision';
  readonly possessive: boolean;
}

const union = (sources: readonly string[]): string => sources.filter(Boolean).join('|');
const STEM = new RegExp(union([...new Set(FORWARD.flatMap((words) => words.stems))]), 'g');
const WORD = expression(
  `(?:(${union(FORWARD.map((words) => words.resolution))})|(?:${union(FORWARD.map((words) => words.decision))}))(?!\\p{L})`,
  'iy',
);
const OWNED = expression(
  `(?<!\\p{L})(?:${union(FORWARD.map((words) => words.possessive))})(?:[ \\n]\\p{L}{1,20}){0,2}[ \\n]$`,
  'i',
);
const LAST_LATIN = 0x24f;
const OWNED_SUFFIX = /(?:ها|هما|ه)$/;
/** What Arabic writes together with the noun: "and", "in", "by", "for", "like", the article. */
const CLITICS = /^[وفبلك]{0,2}(?:ال|لل)?$/;
const LETTERS = /[A-Za-z\u00c0-\u024f\u0400-\u04ff\u0621-\u064a]{0,6}$/;

/** The announcing words of a folded text, in order. Linear. */
export function triggersIn(text: string): Trigger[] {
  const found: Trigger[] = [];
  STEM.lastIndex = 0;
  for (let stem = STEM.exec(text); stem; stem = STEM.exec(text)) {
    const before = lettersBefore(text, stem.index);
    if (before !== '' && !CLITICS.test(before)) continue;
    WORD.lastIndex = stem.index;
    const word = WORD.exec(text);
    if (!word) continue;
    const start = stem.index - before.length;
    const end = WORD.lastIndex;
    const possessive =
      (text.charCodeAt(end - 1) > LAST_LATIN && OWNED_SUFFIX.test(word[0])) ||
      OWNED.test(text.slice(Math.max(0, start - 40), start));
    found.push({ start, end, word: word[1] ? 'resolution' : 'decision', possessive });
    STEM.lastIndex = end;
  }
  return found;
}

/** The letters that are written together with the stem at an offset; most stems have a blank before them. */
function lettersBefore(text: string, at: number): string {
  if (text.charAt(at - 1) === ' ') return '';
  return LETTERS.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
}
