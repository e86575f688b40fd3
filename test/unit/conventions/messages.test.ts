import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFacts, type Language } from '../../../lib/languages/index.ts';
import { sources } from './sources.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'data', 'messages');

const Row = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]));
const Catalogue = v.record(v.string(), Row);
type Row = v.InferOutput<typeof Row>;

const catalogues = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    rows: Object.entries(v.parse(Catalogue, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))),
  }));

const formsOf = (row: Row, language: Language): string[] => {
  const text = row[language] ?? '';
  return typeof text === 'string' ? [text] : Object.values(text);
};
/** Some languages put the organ in the genitive: the same parameter in another case. */
const CASES: Readonly<Record<string, string>> = { of: 'organ' };
const parametersOf = (row: Row, language: Language): string =>
  Array.from(
    new Set(
      formsOf(row, language).flatMap((form) =>
        Array.from(form.matchAll(/\{(\w+)\}/g), ([, name = '']) => CASES[name] ?? name),
      ),
    ),
  )
    .filter((name) => name !== 'count')
    .sort()
    .join(' ');

/** The plural categories that a language needs for whole numbers. */
function categoriesOf(language: Language): Set<string> {
  const rules = new Intl.PluralRules(languageFacts(language).locale);
  return new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)));
}

describe.each(catalogues)('messages in $name', ({ rows }) => {
  it('exist in the six languages, none empty', () => {
    const missing = rows.flatMap(([key, row]) =>
      LANGUAGES.filter((language) => formsOf(row, language).some((form) => form.trim() === '')).map(
        (language) => `${key}.${language}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('have a form for each plural category of the language', () => {
    const missing = rows.flatMap(([key, row]) =>
      LANGUAGES.flatMap((language) => {
        const text = row[language];
        if (text === undefined || typeof text === 'string') return [];
        return Array.from(categoriesOf(language))
          .filter((category) => !(category in text))
          .map((category) => `${key}.${language}.${category}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('take the same parameters in each language', () => {
    const uneven = rows.flatMap(([key, row]) =>
      LANGUAGES.filter((language) => parametersOf(row, language) !== parametersOf(row, 'en')).map(
        (language) => `${key}.${language}: {${parametersOf(row, language)}} for {${parametersOf(row, 'en')}}`,
      ),
    );
    expect(uneven).toEqual([]);
  });
});

describe('messages and code', () => {
  const code = sources(/\.tsx?$/, ['entrypoints', 'components', 'lib']).map(({ text }) => text);
  const joined = code.join('\n');
  const quoted = new Set(Array.from(joined.matchAll(/['"]([\w.:/-]{1,80})['"]/g), ([, key]) => key));
  /** Keys that are put together: `kind.${kind}`, as patterns of the whole key. */
  const composed = Array.from(joined.matchAll(/`([\w.:/${}()-]{3,80})`/g), ([, template = '']) => template)
    .map((template) => template.replace(/\$\{[^}]*\}/g, '*'))
    // One of figures and signs alone (a date, `${year}-${month}-${day}`) says no message.
    .filter((template) => template.includes('*') && /[a-z]{2}/i.test(template))
    .map(
      (template) => new RegExp(`^${template.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '.+')}$`),
    );

  it.each(catalogues)('$name has no message that nothing says', ({ rows }) => {
    const unused = rows
      .map(([key]) => key)
      .filter((key) => !quoted.has(key) && !composed.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('has a sentence for each fault that can happen', () => {
    const sentences = new Set(
      catalogues.find(({ name }) => name === 'faults.json')?.rows.map(([key]) => key),
    );
    const raising = joined.matchAll(/\b(?:(?:failure|Refused)\(|fault: \{ code: )([^{}(),;]{1,200})/g);
    const raised = Array.from(raising, ([, argument = '']) => argument).flatMap((argument) =>
      Array.from(argument.matchAll(/'([a-z]+(?:-[a-z\d]+)+)'/g), ([, code = '']) => code),
    );
    for (const known of ['pack-bomb', 'highlights-disk-full', 'highlights-no-text', 'index-import-failed'])
      expect(raised).toContain(known);
    expect(raised.filter((code) => !sentences.has(code))).toEqual([]);
  });
});
