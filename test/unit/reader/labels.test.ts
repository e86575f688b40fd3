import { expect, test } from 'vitest';
import { pageLabels, pageNamed } from '../../../lib/reader/labels.ts';
import type { PDFDocumentProxy } from '../../../lib/reader/pdfjs.ts';

const file = (labels: (string | null)[] | null, numPages = labels?.length ?? 3) =>
  ({ numPages, getPageLabels: () => Promise.resolve(labels) }) as unknown as PDFDocumentProxy;

test('labels that only repeat the numbers are none', async () => {
  expect(await pageLabels(file(['i', 'ii', '1', '2']))).toEqual(['i', 'ii', '1', '2']);
  expect(await pageLabels(file(['1', '2', '3']))).toBeNull();
  expect(await pageLabels(file([null, '', '3']))).toBeNull();
  expect(await pageLabels(file(null))).toBeNull();
  expect(await pageLabels(file(['i', 'ii'], 3))).toBeNull();
});

test('what is typed is a label first, then a number', () => {
  const labels = ['i', 'ii', '1', '2'];
  expect(pageNamed('II ', labels, 4)).toBe(2);
  expect(pageNamed('1', labels, 4)).toBe(3);
  expect(pageNamed('4', labels, 4)).toBe(4);
  expect(pageNamed('4', null, 3)).toBeNull();
  expect(pageNamed('  ', labels, 4)).toBeNull();
  expect(pageNamed('1.5', null, 3)).toBeNull();
});
