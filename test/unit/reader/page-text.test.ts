import { expect, test, vi } from 'vitest';
import { readPageText } from '../../../lib/reader/page-text.ts';
import type { PDFDocumentProxy } from '../../../lib/reader/pdfjs.ts';

const PIECE = { items: Array.from({ length: 1_000 }, () => ({ str: 'x' })), styles: {}, lang: 'en' };

/** A document whose page gives its text as `pull` says. */
function documentWith(pull: (controller: ReadableStreamDefaultController) => void): PDFDocumentProxy {
  const page = { view: [0, 0, 595, 842], streamTextContent: () => new ReadableStream({ pull }) };
  return { getPage: () => Promise.resolve(page) } as unknown as PDFDocumentProxy;
}

test('the text of a page is all that its stream gives', async () => {
  let left = 3;
  const pdf = documentWith((controller) => {
    if (left-- > 0) controller.enqueue(PIECE);
    else controller.close();
  });
  const { items, height } = await readPageText(pdf, 1, false);
  expect(items).toHaveLength(3_000);
  expect(height).toBe(842);
});

test('a page of text without end is read up to a limit, and the thread is asked for no more', async () => {
  let asked = 0;
  const pdf = documentWith((controller) => {
    asked++;
    controller.enqueue(PIECE);
  });
  expect((await readPageText(pdf, 1, false)).items).toHaveLength(100_000);
  const then = asked;
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toBe(then);
});

test('a page that gives nothing is given up half a minute after all bytes are here', async () => {
  vi.useFakeTimers();
  let arrive = (): void => undefined;
  const here = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const read = vi.fn();
  const pdf = documentWith(() => undefined);
  const reading = readPageText(pdf, 1, false, here).then(read);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(read).not.toHaveBeenCalled();
  arrive();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  await reading;
  expect(read).toHaveBeenCalledWith({ page: 1, height: 842, items: [] });
  vi.useRealTimers();
});
