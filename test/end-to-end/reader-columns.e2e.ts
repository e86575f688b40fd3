import { expect, test, textPdf, type TestFrame } from './harness/index.ts';
import { waitForReader } from './reader/view.ts';

/** Thirty paragraphs; `lines` lines each, so that the languages break their pages at different places. */
function resolution(lines: number, word: string): Uint8Array {
  const all = Array.from({ length: 30 }, (_, index) => [
    `${index + 1}. ${word} ${index + 1}, recalling resolution 70/1 and its annex,`,
    ...Array.from({ length: lines - 1 }, () => `${word}, with words that go on to the end of a line and`),
    '',
  ]).flat();
  const pages: string[][] = [];
  for (let from = 0; from < all.length; from += 40) pages.push(all.slice(from, from + 40));
  return textPdf([
    ['United Nations', 'A/79/505', 'General Assembly', ...(pages[0] ?? [])],
    ...pages.slice(1),
  ]);
}

/** The number of the paragraph nearest to the line at which one reads. */
function paragraphRead(): number {
  const container = document.querySelector('.reader-pages');
  if (!container) return 0;
  const { top, height } = container.getBoundingClientRect();
  const numbers = [...container.querySelectorAll('.textLayer span')].flatMap((span) => {
    const number = /^(\d{1,2})\. /.exec(span.textContent)?.[1];
    return number === undefined ? [] : [{ number: Number(number), top: span.getBoundingClientRect().top }];
  });
  const passed = numbers.filter((one) => one.top <= top + 0.2 * height + 2);
  return Math.max(0, ...passed.map(({ number }) => number));
}

async function sameParagraph(first: TestFrame, second: TestFrame, paragraph: number): Promise<void> {
  for (const column of [first, second]) {
    await expect.poll(() => column.evaluate(paragraphRead), { timeout: 10_000 }).toBe(paragraph);
  }
}

test('two languages stand side by side and scroll by paragraph', async ({ rig }) => {
  const serve = (language: string, body: Uint8Array) =>
    rig.hosts.serve(`https://docs.un.org/${language}/A/79/505?direct=true`, {
      type: 'application/pdf',
      body,
    });
  serve('en', resolution(2, 'Decides'));
  serve('fr', resolution(5, 'Décide'));
  rig.hosts.serve('https://docs.un.org/ru/A/79/505?direct=true', {
    body: '<html><body>There is no document</body></html>',
  });
  const page = await rig.openExtensionPage('reader.html?symbol=A%2F79%2F505&lang=en#para=12');
  await page.resize(1400, 800);
  await waitForReader(page, 1);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.reader-languages button[lang^="fr"]')?.click(),
  );
  const french = await page.frame('lang=fr');
  await waitForReader(french, 1);
  // It begins where the first column is, and each follows the other.
  await sameParagraph(page, french, await page.evaluate(paragraphRead));
  expect(await page.evaluate(paragraphRead)).toBeGreaterThanOrEqual(12);
  const scroll = (part: number) => {
    const pages = document.querySelector('.reader-pages');
    if (pages) pages.scrollTop = part * pages.scrollHeight;
  };
  await page.evaluate(scroll, 0.7);
  await sameParagraph(page, french, await page.evaluate(paragraphRead));
  await french.evaluate(scroll, 0.3);
  await expect.poll(() => page.evaluate(paragraphRead)).toBeLessThan(14);
  await sameParagraph(page, french, await french.evaluate(paragraphRead));

  // The keyboard goes from one to the other.
  await page.evaluate(() => document.querySelector<HTMLElement>('.reader-pages')?.focus());
  await page.press('F6');
  await french.waitFor(() => document.activeElement?.matches('.reader-pages') ?? false);

  // A language that is not there is said to be missing; its column can be closed.
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.reader-languages button[lang^="ru"]')?.click(),
  );
  const russian = await page.frame('lang=ru');
  await russian.waitFor(() => document.querySelector('[data-fault="document-missing"] .rp-empty-title') !== null);
  await russian.evaluate(() =>
    document.querySelector<HTMLElement>('.reader-actions button:last-child')?.click(),
  );
  await page.waitFor(() => document.querySelector('.reader[data-column="only"] .reader-second') === null);
  await page.close();
});
