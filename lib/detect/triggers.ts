import { FORWARD } from './words/index.ts';

/** A "resolution" or "decision" that stands before the numbers it announces. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
  readonly word: 'resolution' | 'decision';
  readonly possessive: boolean;
}

const union = (sources: readonly string[]): string => sources.filter(Boolean).join('|');
const RESOLUTION = union(FORWARD.map((words) => words.resolution));
const DECISION = union(FORWARD.map((words) => words.decision));
const POSSESSIVE = union(FORWARD.map((words) => words.possessive));
const TRIGGER = new RegExp(`(?<!\\p{L})(?:(${RESOLUTION})|(?:${DECISION}))(?!\\p{L})`, 'giu');
const OWNED = new RegExp(`(?<!\\p{L})(?:${POSSESSIVE})(?:[ \\n]\\p{L}{1,20}){0,2}[ \\n]$`, 'iu');
const OWNED_SUFFIX = /(?:ها|هما|ه)$/;

/** The announcing words of a folded text, in order. */
export function triggersIn(text: string): Trigger[] {
  const found: Trigger[] = [];
  for (const match of text.matchAll(TRIGGER)) {
    const start = match.index;
    const end = start + match[0].length;
    const possessive = OWNED_SUFFIX.test(match[0]) || OWNED.test(text.slice(Math.max(0, start - 40), start));
    found.push({ start, end, word: match[1] ? 'resolution' : 'decision', possessive });
  }
  return found;
}
