import { before, changed, created, inCode, named, type Kind } from '../edit.ts';

const FOLDER = 'lib/highlights/export';
const INDEX = `${FOLDER}/index.ts`;

/** `npm run new -- export-format org-mode` */
export const exportFormat: Kind = (given, read) => {
  const name = named(given, /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'org-mode');
  const writer = inCode(name);
  let index = read(INDEX);
  if (index.includes(`'${name}'`)) throw new Error(`there is a format ${name}`);
  index = before(index, `import { plain } from`, `import { ${writer} } from './${name}.ts';\n`);
  index = before(index, `] as const;\nexport type Format`, `  '${name}',\n`);
  index = before(
    index,
    `};\n\n/** Excerpts as a file's content. */`,
    `  '${name}': { extension: '${name}', mediaType: 'text/plain', cites: true },\n`,
  );
  index = before(index, `    case 'plain':`, `    case '${name}':\n      return manuscript(${writer});\n`);
  return {
    edits: [
      created(
        `${FOLDER}/${name}.ts`,
        `import type { Manuscript } from './manuscript.ts';

/** Each quote with its source. */
export function ${writer}({ title, sections, bibliography }: Manuscript): string {
  const excerpts = sections.flatMap((section) => section.excerpts);
  const parts = excerpts.map(({ quote, source }) => \`\${quote.join('\\n')}\\n\${source}\`);
  return \`\${[title, ...parts, ...bibliography].join('\\n\\n')}\\n\`;
}
`,
      ),
      changed(INDEX, index),
      created(
        `test/unit/highlights/export/${name}.test.ts`,
        `import { expect, it } from 'vitest';
import { exportAs } from '../../../../lib/highlights/export/index.ts';
import { sampleHighlight } from '../sample.ts';

it('${name} has every quote with its source', () => {
  const highlight = sampleHighlight(12);
  const entry = { highlight, title: highlight.title, date: highlight.documentDate, body: 'A/' };
  const written = exportAs('${name}', {
    title: 'My excerpts',
    language: 'en',
    style: 'un',
    sections: [{ heading: '', entries: [entry] }],
  });
  expect(written).toContain(highlight.quote);
  expect(written).toContain('resolution 70/1');
});
`,
      ),
    ],
    next: [
      `in the file: the form itself, with every sign escaped that means something in it`,
      `in the row of FORMAT_FACTS: extension and media type; its name in data/messages/library.json`,
      `its row in test/unit/highlights/export-hostile.test.ts: how many excerpts another reader finds in it`,
      `in the test: read it back with another program's parser, notes and tags and hostile text included`,
    ],
  };
};
