import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test, type TestFrame } from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

/** Real UN documents, beside the project where they are kept. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus/pdf');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.pdf')) : [];

/** What was counted in them by hand, see test/corpus/README.md. */
const Expected = v.record(
  v.string(),
  v.object({
    pages: v.number(),
    counted: v.number(),
    unread: v.array(v.object({ page: v.number(), text: v.string() })),
  }),
);
const expected = v.parse(
  Expected,
  JSON.parse(readFileSync(join(import.meta.dirname, '../corpus/documents.json'), 'utf8')),
);

/** References of the whole document, once all of it has been read. */
const countReferences = (page: TestFrame) =>
  page.evaluate(() => {
    const reader = document.querySelector<HTMLElement>('.reader');
    return reader?.dataset.text === 'reading' ? null : Number(reader?.dataset.references ?? -1);
  });

for (const name of files) {
  test(`opens ${name}`, async ({ rig }) => {
    const { pages, counted, unread } = expected[name] ?? { pages: 0, counted: 0, unread: [] };
    const address = `https://documents.un.org/doc/${encodeURIComponent(name)}`;
    rig.hosts.serve(address, { type: 'application/pdf', body: readFileSync(join(FOLDER, name)) });
    const page = await rig.openExtensionPage(readerFor(address));
    expect((await waitForReader(page)).pages).toBe(pages);
    await expect.poll(() => countReferences(page), { timeout: 30_000 }).toBe(counted - unread.length);
    await page.close();
  });
}

test('real documents are at hand and counted, or their absence is known', () => {
  expect(files.length === 0 || files.length >= 13).toBe(true);
  expect(files.filter((name) => !expected[name])).toEqual([]);
});
