import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

/** Real UN documents, beside the project where they are kept. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus/pdf');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.pdf')) : [];

/** Scans, or OCR of which no reference can be expected. */
const WITHOUT_REFERENCES: readonly string[] = ['A_45_696_Add.1.en.pdf', 'E_CN.4_149.en.pdf'];

/** The number of pages as another program counts them: poppler's pdfinfo, else pdf.js outside the browser. */
async function countPages(path: string): Promise<number> {
  try {
    return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
  } catch {
    const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
    const { numPages } = await task.promise;
    await task.destroy();
    return numPages;
  }
}

for (const name of files) {
  test(`opens ${name}`, async ({ rig }) => {
    const path = join(FOLDER, name);
    const address = `https://documents.un.org/doc/${encodeURIComponent(name)}`;
    rig.hosts.serve(address, { type: 'application/pdf', body: readFileSync(path) });
    const page = await rig.openExtensionPage(readerFor(address));
    const view = await waitForReader(page, WITHOUT_REFERENCES.includes(name) ? 0 : 1);
    expect(view.pages).toBe(await countPages(path));
    await page.close();
  });
}

test('real documents are at hand, or their absence is known', () => {
  expect(files.length === 0 || files.length >= 13).toBe(true);
});
