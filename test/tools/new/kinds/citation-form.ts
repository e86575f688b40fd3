import { LANGUAGES } from '../../../../lib/languages/index.ts';
import { before, changed, created, inCode, named, type Kind } from '../edit.ts';

const ROWS = 'data/citation/forms.json';
const NAMES = 'lib/citation/forms.ts';

/** `npm run new -- citation-form chapter` */
export const citationForm: Kind = (given, read) => {
  const name = inCode(named(given, /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'chapter'));
  const rows = JSON.parse(read(ROWS)) as Record<string, unknown>;
  if (Object.hasOwn(rows, name)) throw new Error(`there is a form ${name}`);
  rows[name] = Object.fromEntries(LANGUAGES.map((language) => [language, `${name} {number}`]));
  const expected = LANGUAGES.map((language) => `  ['${language}', '${name} 12'],`).join('\n');
  return {
    edits: [
      changed(ROWS, `${JSON.stringify(rows, null, 2)}\n`),
      changed(NAMES, before(read(NAMES), `] as const;\nexport type FormName`, `  '${name}',\n`)),
      created(
        `test/unit/citation/${given}.test.ts`,
        `import { expect, it } from 'vitest';
import { form } from '../../../lib/citation/forms.ts';

it.each([
${expected}
] as const)('the form ${name} in %s', (language, printed) => {
  expect(form('${name}', language, { number: '12' })).toBe(printed);
});
`,
      ),
    ],
    next: [
      `in the row: the form in each language as the Editorial Manual prints it`,
      `in the test: an example of the manual in each language`,
      `in lib/citation: where it is cited (the linter tells while it is not)`,
    ],
  };
};
