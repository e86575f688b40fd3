import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MarkLayer, type Mark } from '../../../lib/reader/marks/layer.ts';
import type { DocumentText, Span } from '../../../lib/text/types.ts';
import { FakeRect } from './fake-rect.ts';

/** Where the text of each span stands, by its start. */
let places: Map<number, readonly FakeRect[]>;
let page: HTMLElement;
let layer: MarkLayer;

class FakeRange {
  #offset = 0;
  setStart = (_: Node, offset: number) => void (this.#offset = offset);
  setEnd = () => undefined;
  getClientRects = () => places.get(this.#offset) ?? [];
}

beforeEach(() => {
  const { document, CharacterData } = parseHTML(
    `<html><body><div class="page"><canvas></canvas><div class="textLayer">${'x'.repeat(500)}</div></div></body></html>`,
  );
  vi.stubGlobal('document', document);
  vi.stubGlobal('CharacterData', CharacterData);
  vi.stubGlobal('Range', FakeRange);
  vi.stubGlobal('DOMRect', FakeRect);
  const found = document.querySelector<HTMLElement>('.page');
  if (!found) throw new Error('no page');
  page = found;
  // A page of 200 by 400 px, from 50, 1000.
  page.getBoundingClientRect = () => new FakeRect(50, 1_000, 200, 400) as unknown as DOMRect;
  places = new Map();
  layer = new MarkLayer();
  Object.defineProperty(page, 'querySelector', { value: () => page.children[1] ?? null });
  layer.place(page);
});
afterEach(() => vi.unstubAllGlobals());

function ranges({ start, end }: Span): StaticRange[] {
  const node = document.querySelector('.textLayer')?.firstChild;
  return [{ startContainer: node, startOffset: start, endContainer: node, endOffset: end } as never];
}
const text = { ranges } as unknown as DocumentText;
const mark = (start: number, style: Mark['style'] = 'reference'): Mark => ({
  style,
  span: { start, end: start + 5 },
});

/** Class, left, top, width and height of each box drawn for an owner. */
const boxes = (owner: string) =>
  [...layer.element.querySelectorAll<HTMLElement>(`[data-owner="${owner}"] > div`)].map(
    ({ className, style }) => [
      className.replaceAll('reader-mark', 'm'),
      ...['left', 'top', 'width', 'height'].map((side) => Number.parseFloat(style.getPropertyValue(side))),
    ],
  );

describe('the marks of a page', () => {
  it('stand under its text, over its picture', () => {
    expect([...page.children].map(({ className, localName }) => className || localName)).toEqual([
      'canvas',
      'reader-marks',
      'textLayer',
    ]);
    expect(layer.element.getAttribute('aria-hidden')).toBe('true');
  });

  it('are boxes in parts of the page, so that they hold at every zoom', () => {
    places.set(10, [new FakeRect(70, 1_100, 50, 20)]);
    layer.draw('mentions', [mark(10)], text);
    expect(boxes('mentions')).toEqual([['m m-reference', 10, 25, 25, 5]]);
  });

  it('are one stroke over the strings of a line, and another on the next line', () => {
    places.set(10, [
      new FakeRect(70, 1_100, 50, 20),
      new FakeRect(123, 1_102, 27, 18),
      new FakeRect(60, 1_140, 20, 20),
      new FakeRect(140, 1_140, 20, 20),
    ]);
    layer.draw('mentions', [mark(10)], text);
    expect(boxes('mentions')).toEqual([
      ['m m-reference', 10, 25, 40, 5],
      ['m m-reference', 5, 35, 10, 5],
      ['m m-reference', 45, 35, 10, 5],
    ]);
  });

  it('go on in Arabic, whose strings come from the right', () => {
    places.set(10, [new FakeRect(120, 1_100, 50, 20), new FakeRect(70, 1_100, 48, 20)]);
    layer.draw('mentions', [mark(10)], text);
    expect(boxes('mentions')).toEqual([['m m-reference', 10, 25, 50, 5]]);
  });

  it('are none of what stands on another page', () => {
    places.set(10, [
      new FakeRect(70, 900, 50, 20),
      new FakeRect(70, 1_400, 50, 20),
      new FakeRect(300, 1_100, 50, 20),
    ]);
    layer.draw('mentions', [mark(10)], text);
    expect(boxes('mentions')).toEqual([]);
  });

  it('are drawn anew for one owner, and stay for the others', () => {
    places.set(10, [new FakeRect(70, 1_100, 50, 20)]);
    layer.draw('mentions', [mark(10)], text);
    layer.draw('find', [mark(10, 'find')], text);
    layer.draw('mentions', [], text);
    expect([boxes('mentions').length, boxes('find').length]).toEqual([0, 1]);
    expect(layer.element.children).toHaveLength(2);
  });

  it('that are kept lie one over the other: the older one is a line there', () => {
    for (const start of [10, 20]) places.set(start, [new FakeRect(70, 1_100, 50, 20)]);
    layer.draw('excerpts', [mark(10, 'excerpt-yellow'), mark(20, 'excerpt-green')], text);
    expect(boxes('excerpts').map(([name]) => name)).toEqual([
      'm m-excerpt-yellow m-under',
      'm m-excerpt-green',
    ]);
    layer.draw('mentions', [mark(10), mark(20)], text);
    expect(boxes('mentions').map(([name]) => name)).toEqual(['m m-reference', 'm m-reference']);
  });

  it('are known, so that they are not drawn twice', () => {
    expect(layer.shows('mentions', [])).toBe(true);
    layer.draw('mentions', [mark(10)], text);
    expect(layer.shows('mentions', [mark(10)])).toBe(true);
    for (const others of [
      [],
      [mark(11)],
      [mark(10, 'term')],
      [{ ...mark(10), span: { start: 10, end: 16 } }],
      [mark(10), mark(20)],
    ])
      expect(layer.shows('mentions', others)).toBe(false);
  });

  it('wait while the page has no size', () => {
    page.getBoundingClientRect = () => new FakeRect(0, 0, 0, 0) as unknown as DOMRect;
    places.set(10, [new FakeRect(0, 0, 5, 5)]);
    layer.draw('mentions', [mark(10)], text);
    expect(boxes('mentions')).toEqual([]);
  });
});
