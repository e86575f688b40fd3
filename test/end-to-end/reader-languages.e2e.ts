import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { SummarySchema } from '../../lib/page/protocol.ts';
import { expect, test, type Rig } from './harness/index.ts';
import { printToPdf } from './reader/print.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const SAMPLE = join(import.meta.dirname, '../../data/sample');
/** What the sample cites in every language. */
const CITED = v
  .parse(v.array(v.string()), JSON.parse(readFileSync(join(SAMPLE, 'references.json'), 'utf8')))
  .sort();

/** The sample document of the project, without its style sheet, so that a printer's fonts are used. */
const sample = (language: string) =>
  readFileSync(join(SAMPLE, `${language}.html`), 'utf8').replace(/<link[^>]{0,200}>/g, '');

/** What the reader says it has marked, as the popup asks it. */
async function referencesOf(rig: Rig): Promise<string[]> {
  const answer = await rig.background(() =>
    browser.runtime.sendMessage({ type: 'page.summary', request: {} }),
  );
  const { value } = v.parse(v.object({ ok: v.literal(true), value: SummarySchema }), answer);
  return value.mentioned.flatMap(({ type, key }) => (type === 'reference' ? [key] : [])).sort();
}

for (const [language, query, times] of [
  ['ar', 'الجمعية العامة', 3],
  ['zh', '大会', 3],
] as const) {
  test(`a printed document in ${language} is marked and searched`, async ({ rig, skip }) => {
    const pdf = await printToPdf(sample(language));
    if (!pdf) return skip('no Chromium to print with');
    const address = `https://documents.un.org/doc/sample-${language}.pdf`;
    rig.hosts.serve(address, { type: 'application/pdf', body: pdf });
    const page = await rig.openExtensionPage(readerFor(address));
    expect((await waitForReader(page, 3)).pages).toBeGreaterThanOrEqual(1);
    await expect.poll(() => referencesOf(rig), { timeout: 20_000 }).toEqual(CITED);
    await page.press('Control+f');
    await page.waitFor(() => document.activeElement?.tagName === 'INPUT');
    await page.type(query);
    await page.waitFor(
      (least) => document.querySelectorAll('.reader-mark-find, .reader-mark-find-current').length >= least,
      times as number,
    );
    await page.close();
  });
}
