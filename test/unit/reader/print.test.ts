import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PDFDocumentProxy } from '../../../lib/reader/pdfjs.ts';
import { printDocument } from '../../../lib/reader/print.ts';

let page: Document;
let lifetime: AbortController;
let addresses: Set<string>;
/** What the printer got: the pictures on the sheet when the browser was asked to print. */
let printed: (readonly string[])[];
let progress: (string | null)[];
/** What happens while a page is drawn. */
let drawing: (number: number) => void;

beforeEach(() => {
  page = parseHTML('<html><body></body></html>').document;
  lifetime = new AbortController();
  addresses = new Set();
  printed = [];
  progress = [];
  drawing = () => undefined;
  const { HTMLCanvasElement, HTMLImageElement } = parseHTML('<p></p>');
  Object.defineProperties(HTMLCanvasElement.prototype, {
    toBlob: {
      configurable: true,
      value(this: HTMLCanvasElement, done: (file: Blob | null) => void) {
        done(this.width > 0 ? new Blob([`${this.width}x${this.height}`]) : null);
      },
    },
  });
  Object.defineProperty(HTMLImageElement.prototype, 'decode', {
    configurable: true,
    value: () => Promise.resolve(),
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {
    print: () =>
      printed.push(
        [...page.querySelectorAll('.reader-print img')].map((image) => image.getAttribute('src') ?? ''),
      ),
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const address = `blob:${addresses.size + 1}`;
    addresses.add(address);
    return address;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(address));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const pdf = (numPages: number, width = 600) =>
  ({
    numPages,
    getPage: (number: number) =>
      Promise.resolve({
        getViewport: ({ scale }: { scale: number }) => ({ width: width * scale, height: 800 * scale }),
        render: () => {
          drawing(number);
          return { promise: Promise.resolve() };
        },
      }),
  }) as unknown as PDFDocumentProxy;

const print = (document: PDFDocumentProxy) =>
  printDocument(document, lifetime.signal, (now) => progress.push(now && `${now.done} of ${now.total}`));

it('all pages are drawn one by one, printed in their order, and leave nothing behind', async () => {
  await print(pdf(3));
  expect(printed).toEqual([['blob:1', 'blob:2', 'blob:3']]);
  expect(progress.slice(0, 4)).toEqual(['1 of 3', '2 of 3', '3 of 3', null]);
  expect([addresses.size, page.querySelector('.reader-print')]).toEqual([0, null]);
});

it('printing that is called off prints nothing and leaves nothing behind', async () => {
  drawing = (number) => {
    if (number === 2) lifetime.abort();
  };
  await print(pdf(3));
  expect(printed).toEqual([]);
  expect(progress).toEqual(['1 of 3', '2 of 3', null]);
  expect([addresses.size, page.querySelector('.reader-print')]).toEqual([0, null]);
});

it('a page that cannot be drawn is told, and leaves nothing behind', async () => {
  drawing = (number) => {
    if (number === 2) throw new Error('broken page');
  };
  await expect(print(pdf(3))).rejects.toThrow('broken page');
  await expect(print(pdf(1, 0))).rejects.toThrow('page 1 could not be drawn');
  expect(printed).toEqual([]);
  expect(progress.at(-1)).toBeNull();
  expect(addresses.size).toBe(0);
});
