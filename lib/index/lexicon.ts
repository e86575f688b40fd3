import type { Language } from '../languages/index.ts';
import { formKey } from './keys.ts';
import type { TermEntry } from './entries.ts';

/** Latin and Cyrillic short forms of two letters (GA, SC, ОО) mean many things: only with a definition nearby. */
const SHORTEST_FREE_FORM = 3;
const SHORTEST_CHINESE_FORM = 2;
/** A single word in small letters (veto, ecstasy, «шапка») is an ordinary word of the language. */
const ORDINARY = /^[\p{Ll}\p{Lo}’'«»“”."-]+$/u;

export interface Form {
  readonly form: string;
  readonly length: 'full' | 'short';
  readonly gated: boolean;
}

/** Whether a short form needs a definition or context in the document before it counts as the term. */
export function isGated(form: string, language: Language, ambiguous: boolean): boolean {
  if (ambiguous) return true;
  const letters = Array.from(form).filter((character) => /[\p{L}\p{N}]/u.test(character)).length;
  if (language === 'zh') return letters <= SHORTEST_CHINESE_FORM;
  if (letters < SHORTEST_FREE_FORM) return true;
  return language !== 'ar' && ORDINARY.test(form);
}

/** The forms of one term in one language. `meanings` counts the terms that a short form stands for. */
export function formsOf(
  term: TermEntry,
  language: Language,
  meanings: ReadonlyMap<string, number>,
): readonly Form[] {
  const { long, short } = term.names[language];
  return [
    { form: long, length: 'full' as const, gated: language !== 'ar' && ORDINARY.test(long) },
    ...short.map((form) => ({
      form,
      length: 'short' as const,
      gated: isGated(form, language, (meanings.get(meaningKey(form, language)) ?? 0) > 1),
    })),
  ];
}

export const meaningKey = (form: string, language: Language): string => `${language}:${formKey(form)}`;

/** How many terms each form stands for, by language. */
export function countMeanings(
  terms: Iterable<TermEntry>,
  languages: readonly Language[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms)
    for (const language of languages) {
      const { long, short } = term.names[language];
      for (const key of new Set([long, ...short].map((form) => meaningKey(form, language))))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
