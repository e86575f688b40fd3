import { expect, test, type TestPage } from './harness/index.ts';

/** Documents of the made library, one in each language. */
const DOCUMENTS = [
  [
    'A/RES/70/1',
    'en',
    'Requests the Secretary-General to submit a report on the implementation of the present resolution, including recommendations on further steps;',
  ],
  [
    'S/RES/2274(2016)',
    'fr',
    'Prie le Secrétaire général de lui présenter un rapport détaillé sur l’application de la présente résolution;',
  ],
  [
    'A/73/131',
    'ar',
    'تطلب إلى الأمين العام أن يقدم تقريرا شاملا عن تنفيذ هذا القرار، يتضمن توصيات بشأن الخطوات المقبلة؛',
  ],
  ['E/CN.7/2019/5', 'zh', '请秘书长提交一份关于本决议执行情况的综合报告，包括就进一步步骤提出的建议；'],
  [
    'A/HRC/RES/37/42',
    'ru',
    'просит Генерального секретаря представить всеобъемлющий доклад об осуществлении настоящей резолюции;',
  ],
  [
    'E/RES/2014/35',
    'es',
    'Solicita al Secretario General que presente un informe exhaustivo sobre la aplicación de la presente resolución;',
  ],
] as const;

/** Fills the library by the message that an import sends. */
function fill(page: TestPage, count: number): Promise<boolean> {
  return page.evaluate(
    async ({ documents, count: wanted }) => {
      const colours = ['yellow', 'green', 'blue', 'pink', 'purple'];
      const tags = ['alternative development', 'to quote', 'financing', 'gender'];
      const highlights = Array.from({ length: wanted }, (_, index) => {
        const [symbol, language, quote] = documents[index % documents.length] ?? ['', 'en', ''];
        const at = Date.UTC(2025, index % 12, 1 + (index % 27), 9, 0, 0) + index;
        return {
          id: `made-${index}`,
          document: symbol,
          symbol,
          language,
          title: `Document ${symbol}`,
          url: `https://docs.un.org/${language}/${symbol}`,
          selectors: [
            { type: 'TextQuoteSelector', exact: `${index}. ${quote}`, prefix: 'Before. ', suffix: ' After.' },
          ],
          place: { part: 'operative', number: String((index % 40) + 1) },
          quote: `${index}. ${quote}`,
          colour: colours[index % 5],
          note: index % 3 === 0 ? `Compare with item ${index}` : '',
          tags: index % 2 === 0 ? [tags[index % 4]] : [],
          documentDate: `${2010 + (index % 14)}-05-06`,
          createdAt: at,
          changedAt: at,
          lost: index % 50 === 7,
        };
      });
      const answer: unknown = await browser.runtime.sendMessage({
        type: 'highlights.import',
        request: { action: 'fill', highlights },
      });
      return JSON.stringify(answer).includes('"ok":true');
    },
    { documents: DOCUMENTS, count },
  );
}

async function ask(page: TestPage, query: string): Promise<void> {
  await page.evaluate((text: string) => {
    const box = document.querySelector<HTMLInputElement>('.library-search input');
    if (!box) throw new Error('no search box');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
}

const count = (page: TestPage) =>
  page.evaluate(() => document.querySelector('.library-count')?.textContent ?? '');

test('ten thousand excerpts are listed, searched, filtered and changed', async ({ rig }) => {
  const page = await rig.openExtensionPage('library.html');
  expect(await fill(page, 10_000)).toBe(true);
  await page.waitFor(() => document.querySelectorAll('.excerpt').length > 3, undefined, 30_000);
  await expect.poll(() => count(page)).toContain('10,000');
  expect(await page.evaluate(() => document.querySelectorAll('.excerpt').length)).toBeLessThan(40);

  await ask(page, 'recomendations further 4002');
  await page.waitFor(
    () => document.querySelector('.excerpt-quote')?.textContent.startsWith('4002.') ?? false,
  );
  await ask(page, '');
  await expect.poll(() => count(page)).toContain('10,000');

  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.excerpt')[1]?.click());
  await page.waitFor(() => document.querySelector('.library-detail') != null);
  await page.resize(1400, 860);
  await page.screenshot('library-en-light');
  await rig.background(() => browser.storage.local.set({ settings: { theme: 'dark' } }));
  await page.waitFor(() => document.documentElement.dataset.theme === 'dark');
  await page.screenshot('library-en-dark');
  await rig.background(() => browser.storage.local.set({ settings: { theme: 'light' } }));
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click());
  await page.waitFor(() => document.querySelector('.plot') != null);
  await page.screenshot('library-overview');
  await page.close();
});

test('the library speaks Arabic from right to left', async ({ rig }) => {
  await rig.background(() => browser.storage.local.set({ settings: { interfaceLanguage: 'ar' } }));
  const page = await rig.openExtensionPage('library.html');
  await page.resize(1400, 860);
  await page.waitFor(() => document.querySelectorAll('.excerpt').length > 3, undefined, 30_000);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.excerpt')[2]?.click());
  await page.screenshot('library-ar');
  await page.close();
});

test('several excerpts are deleted at once, and come back', async ({ rig }) => {
  await rig.background(() => browser.storage.local.set({ settings: { interfaceLanguage: 'en' } }));
  const page = await rig.openExtensionPage('library.html');
  await page.waitFor(() => document.querySelectorAll('.excerpt-check').length > 3, undefined, 30_000);
  for (const wanted of [1, 2, 3]) {
    await page.evaluate(
      (index: number) => document.querySelectorAll<HTMLElement>('.excerpt-check')[index]?.click(),
      wanted,
    );
    await page.waitFor((count: number) => document.querySelectorAll('.check-on').length === count, wanted);
  }
  await page.screenshot('library-bulk');
  await page.evaluate(() => document.querySelector<HTMLElement>('.library-bulk .rp-button-danger')?.click());
  await expect.poll(() => count(page)).toContain('9,997');
  await page.waitFor(() => {
    const undo = document.querySelector<HTMLElement>('.rp-toast .rp-button');
    undo?.click();
    return undo !== null;
  });
  await expect.poll(() => count(page)).toContain('10,000');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.library-head .rp-button')?.click();
  });
  await page.waitFor(() => document.querySelector('dialog[open]') != null);
  await page.screenshot('library-export');
  await page.close();
});
