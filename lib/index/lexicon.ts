import { lexiconForms } from '../detect/terms/forms.ts';
import type { LexiconForm } from '../detect/types.ts';
import { LANGUAGES, type Language } from '../languages/index.ts';
import type { TermEntry } from './entries.ts';
import { formKey } from './keys.ts';

const meaningKey = (form: string, language: Language): string => `${language}:${formKey(form)}`;

/**
 * The forms by which the terms of a pack are found in a text, of all languages, in the order of the terms, those of so many
 * terms together; first comes a list without any for each so many terms that are looked through.
 */
export function* formsOfAll(terms: readonly TermEntry[], atOnce: number): Generator<readonly LexiconForm[]> {
  /** How many terms each form stands for, by language. */
  const meanings = new Map<string, number>();
  for (const [place, term] of terms.entries()) {
    for (const language of LANGUAGES) {
      const names = term.names[language];
      if (!names) continue;
      for (const key of new Set([names.long, ...names.short].map((form) => meaningKey(form, language))))
        meanings.set(key, (meanings.get(key) ?? 0) + 1);
    }
    if (place % atOnce === 0) yield [];
  }
  const isAmbiguous = (form: string, language: Language): boolean =>
    (meanings.get(meaningKey(form, language)) ?? 0) > 1;
  for (let from = 0; from < terms.length; from += atOnce)
    yield terms.slice(from, from + atOnce).flatMap((term) => lexiconForms(term, isAmbiguous));
}
