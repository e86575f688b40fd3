import { expect, test, textPdf, type TestPage } from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const PAGES = Array.from({ length: 60 }, (_, index) => [`Page ${index + 1} of a report`]);

const pageBox = (page: TestPage) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('.reader-page-box')?.value);
const currentOf = (page: TestPage) =>
  page.evaluate(() => document.querySelector('.reader-thumbnails [aria-current]')?.textContent.trim());
const scrolled = (page: TestPage) =>
  page.evaluate(() => Math.round(document.querySelector('.reader-pages')?.scrollTop ?? 0));

test('pages in small: drawn as they come into view, gone through by keys', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/sixty.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page);
  await page.press('F4');
  await page.waitFor(() => {
    const tab = document.querySelectorAll<HTMLElement>('.reader-sidebar-tabs button')[1];
    tab?.click();
    return tab !== undefined;
  });
  const drawn = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('.reader-thumbnails canvas')].map(
        ({ width }) => width > 0,
      ),
    );
  await expect.poll(async () => (await drawn())[0]).toBe(true);
  expect((await drawn()).filter(Boolean).length).toBeLessThan(20);
  expect(await currentOf(page)).toBe('1');

  // The list follows the pages, and forgets what is out of sight.
  await page.press('End');
  await expect.poll(() => currentOf(page)).toBe('60');
  await expect.poll(async () => (await drawn())[59]).toBe(true);
  await expect.poll(async () => (await drawn())[0]).toBe(false);

  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.reader-thumbnails [aria-current]')?.focus(),
  );
  await page.press('ArrowUp');
  await page.press('ArrowUp');
  await page.press('Enter');
  await expect.poll(() => pageBox(page)).toBe('58');
  await expect.poll(() => currentOf(page)).toBe('58');
  await page.close();
});

test('keys scroll the pages from the first moment, and the canvas is as fine as the screen', async ({
  rig,
}) => {
  const address = 'https://documents.un.org/doc/scrolled.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES.slice(0, 4)) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page);
  const begin = await scrolled(page);
  await page.press('PageDown');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(begin + 100);
  const fine = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page[data-loaded] canvas');
      return canvas ? Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) : 99;
    });
  await expect.poll(fine).toBeLessThan(3);
  await page.close();
});
