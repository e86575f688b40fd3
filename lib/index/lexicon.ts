import { lexiconForms } from '../detect/terms/forms.ts';
import type { LexiconForm } from '../detect/types.ts';
import { LANGUAGES, type Language } from '../languages/index.ts';
import type { TermEntry } from './entries.ts';
import { formKey } from './keys.ts';

const meaningKey = (form: string, language: Language): string => `${language}:${formKey(form)}`;

/** How many terms each form stands for, by language. */
function countMeanings(terms: readonly TermEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms)
    for (const language of LANGUAGES) {
      const names = term.names[language];
      if (!names) continue;
      for (const key of new Set([names.long, ...names.short].map((form) => meaningKey(form, language))))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** The forms by which the terms of a pack are found in a text, of all languages, in the order of the terms. */
export function formsOfAll(terms: readonly TermEntry[]): LexiconForm[] {
  const meanings = countMeanings(terms);
  const isAmbiguous = (form: string, language: Language): boolean =>
    (meanings.get(meaningKey(form, language)) ?? 0) > 1;
  return terms.flatMap((term) => lexiconForms(term, isAmbiguous));
}
