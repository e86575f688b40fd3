import { before, changed, created, named, withRow, type Kind, type Read } from '../edit.ts';

const CATALOGUES = [
  'card',
  'common',
  'excerpts',
  'faults',
  'index',
  'library',
  'lookup',
  'menus',
  'options',
  'packs',
  'panel',
  'popup',
  'reader',
  'welcome',
] as const;

/** A catalogue with one more column: the English texts, to be translated in place. */
function withColumn(catalogue: string, code: string, read: Read): string {
  const rows = JSON.parse(read(catalogue)) as Record<string, Record<string, unknown>>;
  for (const row of Object.values(rows)) row[code] = row.en;
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `npm run new -- language pt` */
export const language: Kind = (given, read) => {
  const code = named(given, /^[a-z]{2}$/, 'pt');
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const direction = /^(?:ar|fa|he|ur)$/.test(code) ? 'rtl' : 'ltr';
  const letter = code.charAt(0).toUpperCase();
  const row = { code, name, direction, locale: code, odsLetter: letter, pathAliases: [code] };
  const index = read('lib/languages/index.ts');
  return {
    edits: [
      withRow('data/languages/languages.json', row, read),
      changed('lib/languages/index.ts', before(index, `] as const;\nexport type Language`, `, '${code}'`)),
      ...CATALOGUES.map((namespace) => {
        const path = `data/messages/${namespace}.json`;
        return changed(path, withColumn(path, code, read));
      }),
      created(`public/_locales/${code}/messages.json`, read('public/_locales/en/messages.json')),
      created(
        `test/unit/languages/${code}.test.ts`,
        `import { expect, it } from 'vitest';
import { LANGUAGES, languageFacts, languageOf } from '../../../lib/languages/index.ts';

it('${name} is one of the languages, and is known by its code', () => {
  expect(LANGUAGES).toContain('${code}');
  expect(languageOf('${code}')).toBe('${code}');
  expect(languageFacts('${code}').direction).toBe('${direction}');
});
`,
      ),
    ],
    next: [
      `the column ${code} of data/messages and public/_locales/${code}: translate it`,
      `the words in which documents cite: a file in lib/detect/words like those there, its row in the index, and its words in data/detect/signs.json`,
      `the column ${code} of data/citation, data/grammar, data/masthead, data/structure and data/terms`,
      `npm run types and npx vitest run test/unit/conventions say what is missing`,
    ],
  };
};
