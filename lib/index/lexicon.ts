import { formsIn, gateOf } from '../detect/terms/index.ts';
import type { Language } from '../languages/index.ts';
import { formKey } from './keys.ts';
import type { TermEntry } from './entries.ts';

export interface Form {
  readonly form: string;
  readonly length: 'full' | 'short';
  readonly gated: boolean;
}

/** Whether a short form needs a definition or context in the document before it counts as the term. */
export function isGated(form: string, language: Language, ambiguous: boolean): boolean {
  return gateOf(form, language, ambiguous) !== 'free';
}

/** The forms of one term in one language. `meanings` counts the terms that a form stands for. */
export function formsOf(
  term: TermEntry,
  language: Language,
  meanings: ReadonlyMap<string, number>,
): readonly Form[] {
  const isAmbiguous = (form: string) => (meanings.get(meaningKey(form, language)) ?? 0) > 1;
  return formsIn(term, language, isAmbiguous).map(({ form, length, gated }) => ({ form, length, gated }));
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
