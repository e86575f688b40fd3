import { LANGUAGES } from '../../../../lib/languages/index.ts';
import { changed, created, named, withRow, type Kind } from '../edit.ts';

const FOLDER = 'data/grammar/bodies';
/** The prefixes alone, which is all that the content script has of the bodies. */
const CODES = 'data/grammar/codes.json';
/** Which file has the bodies of a principal organ, by the beginning of the prefix; the rest goes to the programmes. */
const FILES: readonly (readonly [RegExp, string])[] = [
  [/^A\/AC\./, 'assembly-ad-hoc.json'],
  [/^A\/CONF\./, 'conferences.json'],
  [/^A\/HRC\//, 'human-rights.json'],
  [/^A\//, 'assembly.json'],
  [/^S\//, 'security-council.json'],
  [/^E\/CN\./, 'council-commissions.json'],
  [/^E\/E/, 'regional-commissions.json'],
  [/^E\//, 'council.json'],
  [/^ST\//, 'secretariat.json'],
];

/** `npm run new -- body A/AC.300/` */
export const body: Kind = (given, read) => {
  const prefix = named(given, /^[A-Z][A-Z\d./-]{1,30}\/$/, 'A/AC.300/');
  const file = FILES.find(([form]) => form.test(prefix))?.[1] ?? 'programmes-and-institutes.json';
  const slug = prefix
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/-$/, '');
  const example = `${prefix}2026/1`;
  const codes = JSON.parse(read(CODES)) as { bodies: string[] };
  if (codes.bodies.includes(prefix)) throw new Error(`there is a body ${prefix}`);
  codes.bodies = [...codes.bodies, prefix].sort();
  const row = {
    prefix,
    kind: 'committee',
    names: Object.fromEntries(LANGUAGES.map((language) => [language, prefix])),
    absent: [],
    parent: /^[A-Z]{1,3}\//.exec(prefix)?.[0] ?? null,
    session: 'year',
    numbering: `${prefix}{year}/{serial}`,
    examples: [example],
    source: { names: [], examples: 'form' },
  };
  return {
    edits: [
      withRow(`${FOLDER}/${file}`, row, read),
      changed(CODES, `${JSON.stringify(codes, null, 2)}\n`),
      created(
        `test/unit/symbols/bodies/${slug}.test.ts`,
        `import { expect, it } from 'vitest';
import { parseSymbol } from '../../../../lib/symbols/index.ts';

it('${example} is a document of ${prefix}', () => {
  expect(parseSymbol('${example}')).toMatchObject({ ok: true, value: { body: '${prefix}' } });
});
`,
      ),
    ],
    next: [
      `in the row: the official name in six languages (or the language under "absent"), kind, parent, how documents are numbered, real symbols`,
      `in the test: a symbol as it is printed, with session or year, addendum and summary record`,
      `the names in the genitive, for citations (data/grammar/genitives.json), where resolutions of it are cited`,
    ],
  };
};
