import { expect, test } from 'vitest';
import { entryAt, fileOutline, headingOutline } from '../../../lib/reader/outline.ts';
import type { PDFDocumentProxy } from '../../../lib/reader/pdfjs.ts';
import type { PdfBlock } from '../../../lib/text/pdf/index.ts';

const heading = (text: string, page: number, top: number) =>
  ({ text, page, top, start: page * 1000 - top, role: 'heading', runs: [] }) as unknown as PdfBlock;

test('the kinds of number that occur are the levels; what has none stands under them', () => {
  const outline = headingOutline([
    heading('Concluding observations', 1, 700),
    heading('A. Introduction', 1, 500),
    heading('B. Main areas', 2, 700),
    heading('Education', 2, 400),
    heading('1. Schools', 3, 600),
  ]);
  expect(outline.map(({ title, level }) => [title, level])).toEqual([
    ['Concluding observations', 0],
    ['A. Introduction', 0],
    ['B. Main areas', 0],
    ['Education', 1],
    ['1. Schools', 1],
  ]);
  expect(entryAt(outline, { page: 2, top: 600 })).toBe(2);
  expect(entryAt(outline, { page: 2, top: 100 })).toBe(3);
  expect(entryAt(outline, { page: 1, top: 750 })).toBe(-1);
});

test('entries of the file have their places, whatever form their destination has', async () => {
  const file = {
    getOutline: () =>
      Promise.resolve([
        {
          title: 'Named',
          dest: 'first',
          items: [{ title: 'Fit', dest: [{ num: 9, gen: 0 }, { name: 'Fit' }], items: [] }],
        },
        { title: 'Lost', dest: 'nowhere', items: [] },
        { title: 'No destination', dest: null },
        null,
        { title: 'Number', dest: [4, { name: 'FitH' }, 300], items: [] },
      ]),
    getDestination: (name: string) =>
      Promise.resolve(name === 'first' ? [{ num: 7, gen: 0 }, { name: 'XYZ' }, 0, 640, null] : null),
    getPageIndex: ({ num }: { num: number }) => Promise.resolve(num - 7),
  } as unknown as PDFDocumentProxy;
  expect((await fileOutline(file)).map(({ title, level, place }) => [title, level, place])).toEqual([
    ['Named', 0, { page: 1, top: 640 }],
    ['Fit', 1, { page: 3, top: Infinity }],
    ['Lost', 0, null],
    ['Number', 0, { page: 5, top: 300 }],
  ]);
});

test('a file without an outline has no entries', async () => {
  const file = { getOutline: () => Promise.resolve(null) } as unknown as PDFDocumentProxy;
  expect(await fileOutline(file)).toEqual([]);
});
