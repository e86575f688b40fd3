import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LayerPainter, type PaintingPorts } from '../../../lib/reader/marks/painter.ts';
import type { PdfText } from '../../../lib/text/pdf/index.ts';
import type { Span } from '../../../lib/text/types.ts';
import { FakeRect } from './fake-rect.ts';

/** Length of a page's text; each page is 100 px wide and high, its text one line of units of a px. */
const PAGE = 100;
const PAGES = 4;

let scrolled: number;
let attached: number[];
let pages: Element[];
let shown: [page: number, top: number | null][];
let left: number[];
let scrolls: ScrollToOptions[];

const rect = (left: number, top: number, width: number, height: number) => ({
  ...{ left, top, width, height },
  right: left + width,
  bottom: top + height,
});

class FakeRange {
  #node: { page?: number } = {};
  #from = 0;
  #to = 0;
  setStart(node: { page: number }, offset: number) {
    this.#node = node;
    this.#from = offset;
  }
  setEnd(_: object, offset: number) {
    this.#to = offset;
  }
  getClientRects = () => [
    rect(this.#from, (this.#node.page ?? 0) * PAGE - PAGE + 40 - scrolled, this.#to - this.#from, 10),
  ];
}

const pagesOf = ({ start, end }: Span) =>
  new Set([Math.floor(start / PAGE) + 1, Math.floor((end - 1) / PAGE) + 1]);

/** A text of four pages, a block each; a mark may reach from one page into the next. */
const text = {
  text: 'x'.repeat(PAGE * PAGES),
  blocks: Array.from({ length: PAGES }, (_, index) => ({
    start: index * PAGE,
    text: 'x',
    role: 'text',
    page: index + 1,
    top: 700 + index,
  })),
  attachedPages: () => attached,
  reachOf: (page: number) => ({ start: (page - 1) * PAGE, end: page * PAGE }),
  pagesOf,
  ranges: (span: Span) =>
    [...pagesOf(span)]
      .filter((page) => attached.includes(page))
      .map((page) => {
        const node = { page, isConnected: true, childNodes: { length: 1_000 } };
        const from = Math.max(0, span.start - (page - 1) * PAGE);
        const to = Math.min(PAGE, span.end - (page - 1) * PAGE);
        return { startContainer: node, startOffset: from, endContainer: node, endOffset: to };
      }),
} as unknown as PdfText;

function painted(signal = new AbortController().signal) {
  const ports: PaintingPorts = {
    pageElement: (page) => pages[page - 1] ?? null,
    showPage: (page, top) => shown.push([page, top]),
    leave: (page) => left.push(page),
    scroller: () =>
      ({
        getBoundingClientRect: () => rect(0, 0, 100, 120),
        scrollBy: (by: ScrollToOptions) => scrolls.push(by),
      }) as unknown as Element,
  };
  return new LayerPainter(text, ports, signal);
}

/** Left edges of the marks on a page, as parts of its width, in the order in which they lie. */
const lefts = (page: number): string[] =>
  [...(pages[page - 1]?.querySelectorAll<HTMLElement>('.reader-mark') ?? [])].map(({ style }) => style.left);

const mark = (start: number, end: number) => ({ style: 'reference' as const, span: { start, end } });

beforeEach(() => {
  scrolled = 0;
  attached = [1, 2];
  shown = [];
  left = [];
  scrolls = [];
  const { document } = parseHTML('<html><body></body></html>');
  pages = Array.from({ length: PAGES }, (_, index) => {
    const page = document.createElement('div');
    page.innerHTML = '<div class="textLayer"></div>';
    page.getBoundingClientRect = () => rect(0, index * PAGE - scrolled, PAGE, PAGE) as DOMRect;
    return page;
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('Range', FakeRange);
  vi.stubGlobal(
    'CharacterData',
    class {
      readonly data = '';
    },
  );
  vi.stubGlobal('DOMRect', FakeRect);
});
afterEach(() => vi.unstubAllGlobals());

describe('marks in the reader', () => {
  it('are drawn on the pages that are there, and on others when these come', () => {
    const painter = painted();
    painter.paint('excerpts', [mark(10, 20), mark(130, 140), mark(250, 260)]);
    expect([1, 2, 3].map(lefts)).toEqual([['10.000%'], ['30.000%'], []]);
    attached = [1, 2, 3];
    painter.textLayerReady(3);
    expect(lefts(3)).toEqual(['50.000%']);
  });

  it('stand on both pages where they reach over an edge, also after shorter ones', () => {
    const painter = painted();
    painter.paint('find', [mark(150, 155), mark(60, 130), mark(95, 97)]);
    expect(lefts(1)).toEqual(['60.000%', '95.000%']);
    expect(lefts(2)).toEqual(['50.000%', '0.000%']);
  });

  it('are replaced by owner, and go with the reader', () => {
    const lifetime = new AbortController();
    const painter = painted(lifetime.signal);
    painter.paint('excerpts', [mark(10, 20)]);
    painter.paint('find', [mark(30, 40)]);
    painter.paint('excerpts', [mark(50, 60)]);
    expect(lefts(1)).toEqual(['50.000%', '30.000%']);
    lifetime.abort();
    expect(lefts(1)).toEqual([]);
  });

  it('lie under the text of their page again after pdf.js cleared it', () => {
    const painter = painted();
    painter.paint('excerpts', [mark(10, 20)]);
    const [page] = pages;
    page?.querySelector('.reader-marks')?.remove();
    painter.placeAgain();
    expect([...(page?.children ?? [])].map(({ className }) => className)).toEqual([
      'reader-marks',
      'textLayer',
    ]);
  });
});

describe('a place in the reader', () => {
  it('is left alone where it is well in view', () => {
    painted().reveal({ start: 10, end: 20 });
    expect([shown, scrolls]).toEqual([[], []]);
  });

  it('is scrolled to a third of the view from its edge or from outside', () => {
    scrolled = 25;
    painted().reveal({ start: 10, end: 20 });
    painted().reveal({ start: 110, end: 120 });
    expect(scrolls).toEqual([{ top: 15 - 40 }, { top: 115 - 40 }]);
  });

  it('out of sight is come back from, unless it is one of many on the way', () => {
    const painter = painted();
    painter.reveal({ start: 10, end: 20 });
    painter.reveal({ start: 310, end: 320 }, true);
    expect(left).toEqual([]);
    painter.reveal({ start: 310, end: 320 });
    expect(left).toEqual([4]);
    attached = [1, 2, 3, 4];
    painter.textLayerReady(4);
    expect(left).toEqual([4]);
  });

  it('on a page out of sight is gone to by the page, and looked at when its text is there', () => {
    const painter = painted();
    painter.reveal({ start: 310, end: 320 });
    expect(shown).toEqual([[4, 703]]);
    attached = [1, 2, 3, 4];
    painter.textLayerReady(3);
    expect(scrolls).toEqual([]);
    painter.textLayerReady(4);
    expect(scrolls).toEqual([{ top: 340 - 40 }]);
    painter.textLayerReady(4);
    expect(scrolls).toHaveLength(1);
  });

  it('is put under the upper edge where that is asked', () => {
    const painter = painted();
    painter.showAtTop({ start: 110, end: 111 }, 24);
    painter.showAtTop({ start: 310, end: 311 }, 24);
    expect(scrolls).toEqual([{ top: 140 - 24 }]);
    expect(shown).toEqual([[4, 703]]);
  });
});
