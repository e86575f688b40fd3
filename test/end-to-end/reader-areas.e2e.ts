import { expect, test, textPdf } from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const ADDRESS = 'https://documents.un.org/doc/scanned.pdf';

/** Colour, note and tags, in the overlay over the pages. */
function editorIsOpen(): boolean {
  return [...document.querySelectorAll('*')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('.excerpt-editor'),
  );
}

test('areas of a scan are highlighted by key and by pointer, and are there again', async ({ rig }) => {
  rig.hosts.serve(ADDRESS, { type: 'application/pdf', body: textPdf([[], []]) });
  let page = await rig.openExtensionPage(readerFor(ADDRESS));
  await waitForReader(page);
  await page.waitFor(() => document.querySelector('[data-notice="scan"]') !== null);

  await page.press('a');
  await page.waitFor(() => document.activeElement?.matches('.reader-area-draft') ?? false);
  await page.press('ArrowUp');
  await page.press('Shift+ArrowRight');
  await page.press('Enter');
  await page.waitFor(() => document.querySelectorAll('.reader-area').length === 1);
  await page.waitFor(editorIsOpen);
  await expect
    .poll(async () => {
      await page.press('Escape');
      return page.evaluate(editorIsOpen);
    })
    .toBe(false);

  await page.press('a');
  await page.waitFor(() => document.querySelector('.reader-area-draft') !== null);
  const [left, top] = await page.evaluate((): [number, number] => {
    const box = document.querySelector('.page')?.getBoundingClientRect();
    return [(box?.left ?? 0) + 40, (box?.top ?? 0) + 60];
  });
  await page.drag([left, top], [left + 200, top + 100]);
  await page.waitFor(() => document.querySelectorAll('.reader-area').length === 2);

  const boxes = () =>
    page.evaluate(() => {
      const sheet = document.querySelector('.page')?.getBoundingClientRect();
      return [...document.querySelectorAll('.reader-area')].map((area) => {
        const box = area.getBoundingClientRect();
        if (!sheet) return [];
        const parts = [box.left - sheet.left, box.top - sheet.top, box.width, box.height];
        return parts.map((part) => Math.round((1000 * part) / sheet.width));
      });
    });
  const before = await boxes();
  await page.close();
  page = await rig.openExtensionPage(readerFor(ADDRESS));
  await page.waitFor(() => document.querySelectorAll('.reader-area').length === 2);
  expect(await boxes()).toEqual(before);
  // A third of a page wide: the same third at another size.
  await page.press('Control+-');
  await page.waitFor(() => document.querySelectorAll('.reader-area').length === 2);
  for (const [index, box] of (await boxes()).entries()) {
    box.forEach((part, side) => expect(Math.abs(part - (before[index]?.[side] ?? 0))).toBeLessThanOrEqual(1));
  }
  await page.close();

  const library = await rig.openExtensionPage('library.html');
  await library.waitFor(() => document.querySelectorAll('.excerpt-quote').length === 2);
  await library.close();
});
