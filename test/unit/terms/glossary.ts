import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { lexiconForms, type NamedTerm } from '../../../lib/detect/terms/forms.ts';
import type { LexiconForm } from '../../../lib/detect/types.ts';

const FOLDER = new URL('../../../data/index/glossary/', import.meta.url);
const Names = v.object({ long: v.string(), short: v.array(v.string()) });
const Row = v.object({
  id: v.string(),
  names: v.object({ ar: Names, zh: Names, en: Names, fr: Names, ru: Names, es: Names }),
});

/** The rows of the glossary that the extension bundles. */
export function glossaryRows(): NamedTerm[] {
  return readdirSync(FOLDER).flatMap((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => v.parse(Row, JSON.parse(line))),
  );
}

/** The forms of every term, by language. */
export function glossaryForms(rows: readonly NamedTerm[] = glossaryRows()): Map<Language, LexiconForm[]> {
  const counts = new Map<string, number>();
  for (const { names } of rows) {
    for (const language of LANGUAGES) {
      const { long = '', short = [] } = names[language] ?? {};
      for (const form of new Set([long, ...short])) {
        counts.set(`${language} ${form}`, (counts.get(`${language} ${form}`) ?? 0) + 1);
      }
    }
  }
  const isAmbiguous = (form: string, language: Language) => (counts.get(`${language} ${form}`) ?? 0) > 1;
  const byLanguage = new Map<Language, LexiconForm[]>(LANGUAGES.map((language) => [language, []]));
  for (const row of rows) {
    for (const form of lexiconForms(row, isAmbiguous)) byLanguage.get(form.language)?.push(form);
  }
  return byLanguage;
}
