import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/index.ts';
import { printToPdf } from './reader/print.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const SAMPLE = join(import.meta.dirname, '../../data/sample');

/** The sample document of the project, without its style sheet, so that a printer's fonts are used. */
const sample = (language: string) =>
  readFileSync(join(SAMPLE, `${language}.html`), 'utf8').replace(/<link[^>]{0,200}>/g, '');

for (const [language, query] of [
  ['ar', 'الجمعية العامة'],
  ['zh', '大会'],
] as const) {
  test(`a printed document in ${language} is marked and searched`, async ({ rig, skip }) => {
    const pdf = await printToPdf(sample(language));
    if (!pdf) return skip('no Chromium to print with');
    const address = `https://documents.un.org/doc/sample-${language}.pdf`;
    rig.hosts.serve(address, { type: 'application/pdf', body: pdf });
    const page = await rig.openExtensionPage(readerFor(address));
    expect((await waitForReader(page, 3)).pages).toBeGreaterThanOrEqual(1);
    await page.press('Control+f');
    await page.waitFor(() => document.activeElement?.tagName === 'INPUT');
    await page.type(query);
    await page.waitFor(() => document.querySelector('.reader-mark-find') !== null);
    await page.close();
  });
}
