import type { TestPage } from '../harness/index.ts';

export const EXCERPTS = [
  [
    'A/RES/70/1',
    'en',
    'Requests the Secretary-General to submit a report on the present resolution;',
    'yellow',
  ],
  ['A/73/131', 'ar', 'تطلب إلى الأمين العام أن يقدم تقريرا شاملا عن تنفيذ هذا القرار؛', 'green'],
  ['E/CN.7/2019/5', 'zh', '请秘书长提交一份关于本决议执行情况的综合报告；', 'pink'],
] as const;

/** Runs in a page of the extension: puts excerpts into the library by the message that an import sends. */
export const keepInPage = async (excerpts: typeof EXCERPTS) => {
  const at = Date.UTC(2025, 4, 6);
  const highlights = excerpts.map(([symbol, language, quote, colour], index) => ({
    id: `kept-${index}`,
    document: symbol,
    symbol,
    language,
    title: `Document ${symbol}`,
    url: `https://docs.un.org/${language}/${symbol}`,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    place: { part: 'operative', number: String(index + 1) },
    quote,
    colour,
    note: index === 0 ? 'Compare with the draft' : '',
    tags: index === 1 ? ['to quote'] : [],
    documentDate: '2018-05-06',
    createdAt: at + index,
    changedAt: at + index,
    lost: index === 2,
  }));
  const request = { action: 'keep', highlights };
  await browser.runtime.sendMessage({ type: 'highlights.import', request });
};

/** Puts some excerpts into the library, from a page of the extension. */
export const keepExcerpts = (page: TestPage): Promise<void> => page.evaluate(keepInPage, EXCERPTS);
