import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../lib/i18n/index.ts';
import { LANGUAGES, languageFacts, type Language } from '../../../lib/languages/index.ts';

const NAMESPACES = ['common', 'popup', 'lookup', 'options', 'panel', 'welcome', 'menus'];
const root = join(import.meta.dirname, '../../..');

type Rows = [string, Record<Language, Text>][];
const rowsOf = (namespace: string): Rows =>
  Object.entries(
    JSON.parse(readFileSync(join(root, 'data/messages', `${namespace}.json`), 'utf8')) as Record<
      string,
      Record<Language, Text>
    >,
  );

const texts = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const parameters = (text: Text): string[] =>
  [...new Set(texts(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')))]
    .filter((name) => name !== 'count')
    .sort();

/** All source that may name a key. */
function sources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}
const code = ['components', 'lib', 'entrypoints'].map(sources).join('\n');

describe.each(NAMESPACES)('the messages of %s', (namespace) => {
  const rows = rowsOf(namespace);

  it.each(LANGUAGES)('are complete in %s, with every plural form that the language has', (language) => {
    const { locale } = languageFacts(language);
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, row] of rows) {
      const text = row[language];
      if (typeof text === 'string') expect(text.trim(), key).not.toBe('');
      else expect(Object.keys(text).sort(), key).toEqual([...forms].sort());
    }
  });

  it('have the same parameters in all languages', () => {
    for (const [key, row] of rows) {
      for (const language of LANGUAGES)
        expect(parameters(row[language]), `${key} ${language}`).toEqual(parameters(row.en));
    }
  });

  it('are all in use', () => {
    const unused = rows.map(([key]) => key).filter((key) => !new RegExp(`['"{ .]${key}['",: }]`).test(code));
    expect(unused).toEqual([]);
  });
});
