import rows from '../../../data/terms/gates.json' with { type: 'json' };
import type { Language } from '../../languages/index.ts';
import { isAcronym } from './case.ts';

/**
 * What a form needs before it counts as the term: nothing, a sign that the page is of the United Nations, or its
 * definition (or full name) in the document itself (symbols.md 5.3).
 */
export type Gate = 'free' | 'signal' | 'defined';

const free = sets(rows.free);
const defined = sets(rows.defined);
const ordinary = sets(rows.ordinary);

/** Up to so many letters an acronym has meanings outside the United Nations too. */
const AMBIGUOUS_LENGTH = 3;

function sets(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words)]));
}

function listed(lists: ReadonlyMap<string, ReadonlySet<string>>, form: string, language: Language): boolean {
  return (lists.get('all')?.has(form) ?? false) || (lists.get(language)?.has(form) ?? false);
}

const unmarked: ReadonlySet<string> = new Set(rows.unmarked);

/** Terms of the glossary that would mark every page: ordinary words, parts of symbols, apparatus of footnotes. */
export function isUnmarked(id: string): boolean {
  return unmarked.has(id);
}

/** The gate of a form; `ambiguous` where several terms share it. */
export function gateOf(form: string, language: Language, ambiguous: boolean): Gate {
  if (listed(defined, form, language)) return 'defined';
  if (listed(free, form, language)) return ambiguous ? 'signal' : 'free';
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  const caseless = /[\u0620-\u06d3\u3400-\u9fff]/.test(form);
  if (!caseless && !/\s/.test(form)) {
    if (letters.length < AMBIGUOUS_LENGTH) return 'defined';
    if (form === form.toLowerCase()) return 'defined';
    if (letters.length <= AMBIGUOUS_LENGTH && isAcronym(form)) return 'signal';
  }
  return ambiguous ? 'signal' : 'free';
}

/** Acronyms that are words when a line is set in capitals: WHO, ACT, CARE. */
export function isOrdinaryInCapitals(form: string, language: Language): boolean {
  return listed(ordinary, form, language);
}
