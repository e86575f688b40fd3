import { expect, test } from '../harness/index.ts';
import { readerFor, waitForReader } from '../reader/view.ts';
import { activePdf, HONEST } from './active-pdf.ts';

test('a file with scripts, programs, forms and a font runs none, and links to the web or nowhere', async ({
  rig,
}) => {
  const address = 'https://documents.un.org/doc/active.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: activePdf() });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  const places = await page.waitFor(() => {
    const parts = [...document.querySelectorAll('.annotationLayer section:not(:has(a[href^=http]))')];
    return (
      parts.length === 9 &&
      parts.map((part) => part.getBoundingClientRect()).map(({ x, y }) => ({ x: x + 5, y: y + 5 }))
    );
  });
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('.annotationLayer a')].map((link) => link.getAttribute('href')),
  );
  // The empty one is pdf.js's own for the command to print, which nobody here takes.
  expect(links).toEqual([HONEST, '']);
  const seen = () =>
    page.evaluate(async () => ({
      title: document.title,
      address: location.href,
      printed: Reflect.get(globalThis, 'printed') as unknown,
      tabs: (await browser.tabs.query({})).length,
    }));
  await page.evaluate(() =>
    Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
  );
  const before = await seen();
  for (const place of places || []) await page.click(place.x, place.y);
  expect(await seen()).toEqual(before);
  // A font of the file would be one of the document's.
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);
  expect(await page.evaluate(() => document.querySelector('.textLayer')?.textContent)).toContain('70/1');
});
