import { expect, test, textPdf, type TestPage } from './harness/index.ts';
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

/** The frame is of the same origin: the page around it can look into it. */
type Column = 'first' | 'second';

/** The number of the paragraph nearest to the line at which one reads. */
function paragraphRead(column: Column): number {
  const frame = document.querySelector<HTMLIFrameElement>('.reader-second');
  const container = (column === 'first' ? document : frame?.contentDocument)?.querySelector('.reader-pages');
  if (!container) return 0;
  const { top, height } = container.getBoundingClientRect();
  const numbers = [...container.querySelectorAll('.textLayer span')].flatMap((span) => {
    const number = /^(\d{1,2})\. /.exec(span.textContent)?.[1];
    return number === undefined ? [] : [{ number: Number(number), top: span.getBoundingClientRect().top }];
  });
  const passed = numbers.filter((one) => one.top <= top + 0.2 * height + 2);
  return Math.max(0, ...passed.map(({ number }) => number));
}

function scroll({ column, part }: { column: Column; part: number }): void {
  const frame = document.querySelector<HTMLIFrameElement>('.reader-second');
  const pages = (column === 'first' ? document : frame?.contentDocument)?.querySelector('.reader-pages');
  if (pages) pages.scrollTop = part * pages.scrollHeight;
}

/** The row of languages is there once the document has said what it is. */
const choose = (page: TestPage, language: string) =>
  page.waitFor((one) => {
    const button = document.querySelector<HTMLElement>(`.reader-languages button[lang^="${one}"]`);
    button?.click();
    return button !== null;
  }, language);

/** Both columns are where the one that was scrolled is, somewhere between two numbers. */
async function together(page: TestPage, from: number, to: number): Promise<void> {
  await expect
    .poll(async () => {
      const [first, second] = [
        await page.evaluate(paragraphRead, 'first'),
        await page.evaluate(paragraphRead, 'second'),
      ];
      return first === second && first >= from && first <= to ? 'together' : `${first} beside ${second}`;
    })
    .toBe('together');
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
  await choose(page, 'fr');
  // It begins where the first column is, and each follows the other.
  await together(page, 8, 18);
  await page.evaluate(scroll, { column: 'first', part: 0.4 });
  await together(page, 14, 22);
  await page.evaluate(scroll, { column: 'second', part: 0.3 });
  await together(page, 8, 14);

  // The keyboard goes from one to the other.
  await page.evaluate(() => document.querySelector<HTMLElement>('.reader-pages')?.focus());
  await page.press('F6');
  await page.waitFor(
    () =>
      document
        .querySelector<HTMLIFrameElement>('.reader-second')
        ?.contentDocument?.activeElement?.matches('.reader-pages') ?? false,
  );

  // The border between them is moved by hand, over both columns, and by the keys.
  const border = () =>
    page.evaluate(() =>
      Math.round(document.querySelector('.reader-divider')?.getBoundingClientRect().x ?? 0),
    );
  const middle = await border();
  await expect
    .poll(async () => {
      await page.drag([(await border()) + 1, 400], [middle + 201, 410]);
      return border();
    })
    .toBeGreaterThan(middle + 190);
  const moved = await border();
  const pressed = (key: string) => async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.reader-divider')?.focus());
    await page.press(key);
    return border();
  };
  await expect.poll(pressed('ArrowLeft')).toBeLessThan(moved - 10);
  await expect.poll(pressed('Enter')).toBe(middle);

  // A window that becomes narrow shows one of them, the row of languages the other; both are there again in a wide one.
  const seen = () =>
    page.evaluate(() =>
      ['.reader-column', '.reader-second'].filter((one) => {
        const element = document.querySelector(one);
        return element !== null && getComputedStyle(element).visibility === 'visible';
      }),
    );
  await page.evaluate(() => document.querySelector<HTMLElement>('.reader-pages')?.focus());
  await page.resize(800, 800);
  await expect.poll(seen).toEqual(['.reader-column']);
  await choose(page, 'fr');
  await expect.poll(seen).toEqual(['.reader-second']);
  await page.resize(1400, 800);
  await expect.poll(seen).toEqual(['.reader-column', '.reader-second']);

  // A language that is not there is said to be missing; its column can be closed.
  await choose(page, 'ru');
  await page.waitFor(() => {
    const missing = document
      .querySelector<HTMLIFrameElement>('.reader-second')
      ?.contentDocument?.querySelector('[data-fault="document-missing"]');
    missing?.querySelector<HTMLElement>('.reader-actions button:last-child')?.click();
    return missing !== null && missing !== undefined;
  });
  await page.waitFor(() => document.querySelector('.reader[data-column="only"] .reader-second') === null);
  await page.close();
});
