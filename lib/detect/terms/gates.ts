import ordinaryRows from '../../../data/terms/ordinary.json' with { type: 'json' };
import type { Language } from '../../languages/index.ts';

/**
 * What a form needs before it counts as the term: nothing, a sign that the page is of the United Nations, or its
 * definition (or full name) in the document itself (symbols.md 5.3).
 */
export type Gate = 'free' | 'signal' | 'defined';

/** Shorter acronyms (GA, SC, ОО) have too many meanings: only a definition tells. */
const SHORTEST_SIGNALLED = 3;

/** The gate of a form that `lexiconForms` has marked as gated. */
export function gateOfGated(form: string): Gate {
  if (/[\s\u0620-\u06d3\u3400-\u9fff]/.test(form)) return 'signal';
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < SHORTEST_SIGNALLED || form === form.toLowerCase() ? 'defined' : 'signal';
}

const ordinary: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ordinaryRows).map(([language, words]) => [language, new Set(words)]),
);

/** Acronyms that are words when a line is set in capitals: WHO, ACT, CARE. */
export function isOrdinaryInCapitals(form: string, language: Language): boolean {
  return (ordinary.get('all')?.has(form) ?? false) || (ordinary.get(language)?.has(form) ?? false);
}
