import { afterEach, expect, test, vi } from 'vitest';
import { copyAsRead, readingText } from '../../../lib/reader/copy.ts';
import type { BlockRole, DocumentText } from '../../../lib/text/types.ts';

const blocks = (
  [
    ['Recalling its resolution 70/1', 'text'],
    ['A/79/1', 'running-header'],
    ['and all that follows', 'text'],
  ] as [string, BlockRole][]
).reduce<{ start: number; text: string; role: BlockRole }[]>((all, [text, role]) => {
  const last = all.at(-1);
  return [...all, { start: last ? last.start + last.text.length + 1 : 0, text, role }];
}, []);

test('what is copied over the end of a page has no header in it', () => {
  expect(readingText({ blocks }, { start: 10, end: 40 })).toBe('its resolution 70/1\nand');
  expect(readingText({ blocks }, { start: 0, end: 9 })).toBe('Recalling');
});

test('a header that is selected by itself is copied', () => {
  expect(readingText({ blocks }, { start: 30, end: 36 })).toBe('A/79/1');
});

afterEach(() => vi.unstubAllGlobals());

/** What a copy gives where the browser would give `drawn` and the text reads otherwise; null where it is the browser's. */
function copied(drawn: string, read: string): string | null {
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('Element', Map);
  vi.stubGlobal('getSelection', () => ({
    isCollapsed: false,
    getRangeAt: () => null,
    toString: () => drawn,
  }));
  const gone = new AbortController();
  const text = { blocks: [{ start: 0, text: read, role: 'text' }] } as unknown as DocumentText;
  copyAsRead({ text, spanOf: () => ({ start: 0, end: read.length }) }, gone.signal);
  let data: string | null = null;
  const clipboardData = { setData: (_type: string, value: string) => (data = value) };
  page.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
  gone.abort();
  return data;
}

test('what is read in another order than it is drawn is copied as it is seen', () => {
  expect(copied('the left column', 'the left column\nand '.padEnd(120, 'the right one '))).toBe(null);
  expect(copied('Recalling its resolu-\ntion', 'Recalling its resolution')).toBe('Recalling its resolution');
});

test('Arabic that is drawn from left to right is copied as it is read', () => {
  const read =
    'الأول/ديسمبر 2008، ولا سيما تلك المتعلقة بالتمسك بميثاق الأمم المتحدة والقانون الدولي، وإذ تلاحظ مع الارتياح';
  expect(copied('،ﺎﻬﺋدﺎﺒﻣو', read)).toBe(read);
});
