import { expect, test } from './harness/index.ts';
import { printToPdf } from './reader/print.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const WORDS = 'Recalling the report of the Secretary-General on the reading rooms of the Organization, ';
/** One page with a note under it, as a word processor prints it. */
const LETTER = `<p>${WORDS.repeat(6)}</p><p>Taking note of the report of the Commission,<sup style="font-size:60%">1</sup></p>
  <p>${WORDS.repeat(4)}</p><p style="font-size:70%;margin-top:420px"><sup>1</sup> A/73/131, chapter II.</p>`;

test('the mark of a note shows it, by pointer and by key, and leads to it', async ({ rig, skip }) => {
  const pdf = await printToPdf(LETTER);
  if (!pdf) return skip('no Chromium to print with');
  const address = 'https://documents.un.org/doc/notes.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: pdf });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page);
  const [x, y] = (await page.waitFor((): [number, number] | null => {
    const mark = document.querySelector('.reader-note-mark');
    const box = mark?.getBoundingClientRect();
    return box ? [box.left + box.width / 2, box.top + box.height / 2] : null;
  })) ?? [0, 0];
  await page.move(x, y);
  await page.waitFor(
    () => document.querySelector('.reader-note-text')?.textContent === 'A/73/131, chapter II.',
  );
  await page.move(x, y - 120);
  await page.waitFor(() => document.querySelector('.reader-note') === null);
  await page.evaluate(() => document.querySelector<HTMLElement>('.reader-note-mark')?.focus());
  await page.waitFor(() => document.querySelector('.reader-note') !== null);
  await page.press('Escape');
  await page.waitFor(() => document.querySelector('.reader-note') === null);
  // The mark leads to the note, and the note back.
  const isInView = (index: number) => {
    const box = document.querySelectorAll('.reader-note-mark')[index]?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < innerHeight;
  };
  await page.press('Enter');
  await page.waitFor(isInView, 1);
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.reader-note-mark')[1]?.click());
  await page.waitFor(isInView, 0);
  expect(await page.evaluate(() => document.querySelectorAll('.reader-note-mark').length)).toBe(2);
  await page.close();
});
