import { created, named, withRow, type Kind } from '../edit.ts';

/** `npm run new -- host archives.un.org` */
export const host: Kind = (given, read) => {
  const name = named(given, /^[a-z\d-]+(?:\.[a-z\d-]+)+$/, 'archives.un.org');
  const id = name.replace(/[.\d]+/g, '-').replace(/^-|-$/g, '');
  const row = { id, match: [`*://${name}/*`], serves: 'html' };
  return {
    edits: [
      withRow('data/hosts/hosts.json', row, read),
      created(
        `test/unit/hosts/${id}.test.ts`,
        `import { expect, it } from 'vitest';
import { hostFacts } from '../../../lib/hosts/index.ts';

it('${name} is a known host, whose pages are read', () => {
  expect(hostFacts('${name}')).toMatchObject({ id: '${id}', serves: 'html' });
});
`,
      ),
    ],
    next: [
      `in the row: what it serves (html, shell, pdf), where its addresses say symbol and language, the text of its check for humans`,
      `in the test: an address of the host and what is read from it`,
      `a page of it in test/end-to-end/pages, where it is built unlike the others`,
    ],
  };
};
