import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boxesOf } from '../../../lib/page/boxes.ts';
import type { DocumentText } from '../../../lib/text/types.ts';

interface Look {
  readonly visibility?: string;
  readonly opacity?: string;
  readonly position?: string;
  readonly zIndex?: string;
  readonly overflow?: string;
  /** Left, top, width and height in px. */
  readonly at?: readonly [number, number, number, number];
}

const box = ([left, top, width, height]: readonly [number, number, number, number]) => ({
  ...{ left, top, width, height },
  right: left + width,
  bottom: top + height,
});

let looks: Record<string, Look>;
/** Where the marked text stands. */
let lines: readonly (readonly [number, number, number, number])[];

class FakeRange {
  setStart = () => undefined;
  setEnd = () => undefined;
  getClientRects = () => lines.map(box);
}

/** The boxes of a mark on the text of `<i>`, from an origin at 0, 0. */
function boxesIn(html: string, origin = { left: 0, top: 0 }) {
  const { document, CharacterData } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('*'))
    element.getBoundingClientRect = () =>
      box(looks[element.localName]?.at ?? [0, 0, 1_000, 1_000]) as unknown as DOMRect;
  vi.stubGlobal('document', document);
  vi.stubGlobal('Range', FakeRange);
  vi.stubGlobal('CharacterData', CharacterData);
  vi.stubGlobal('getComputedStyle', ({ localName }: Element) => ({
    ...{ visibility: 'visible', opacity: '1', position: 'static', zIndex: 'auto', overflow: 'visible' },
    ...looks[localName],
  }));
  const node = document.querySelector('i')?.firstChild;
  const range = { startContainer: node, startOffset: 0, endContainer: node, endOffset: 2 };
  const ranges: unknown = () => (node ? [range] : []);
  const text = { ranges } as DocumentText;
  return boxesOf(text, [{ style: 'excerpt-green', span: { start: 0, end: 2 } }], origin);
}

beforeEach(() => {
  looks = {};
  lines = [[10, 20, 100, 15]];
});
afterEach(() => vi.unstubAllGlobals());

describe('the boxes of what is kept', () => {
  it('are one a line of the text, from the origin', () => {
    lines = [
      [10, 20, 100, 15],
      [0, 35, 40, 15],
    ];
    const common = { style: 'excerpt-green', mark: 0, level: 0, height: 15 };
    expect(boxesIn('<p><i>kept</i></p>', { left: -5, top: 10 })).toEqual([
      { ...common, x: 15, y: 10, width: 100 },
      { ...common, x: 5, y: 25, width: 40 },
    ]);
  });

  it.each([
    ['out of sight', { visibility: 'hidden' }],
    ['seen through', { opacity: '0' }],
  ])('are none where the text is %s, though only by what is around it', (_, look) => {
    looks = { section: look };
    expect(boxesIn('<section><p><i>kept</i></p></section>')).toEqual([]);
  });

  it('are cut off where the page cuts off its text, however deep', () => {
    looks = {
      section: { overflow: 'auto', at: [0, 0, 60, 1_000] },
      p: { overflow: 'hidden', at: [30, 25, 500, 500] },
    };
    expect(boxesIn('<section><p><i>kept</i></p></section>')).toMatchObject([
      { x: 30, y: 25, width: 30, height: 10 },
    ]);
    lines = [[70, 20, 100, 15]];
    expect(boxesIn('<section><p><i>kept</i></p></section>')).toEqual([]);
  });

  it('are not cut off by the page as a whole: that scrolls', () => {
    looks = { body: { overflow: 'hidden', at: [0, 0, 20, 20] } };
    expect(boxesIn('<p><i>kept</i></p>')).toHaveLength(1);
  });

  it('lie as high as the outermost layer of the page around their text', () => {
    looks = {
      section: { position: 'fixed', zIndex: '7' },
      p: { position: 'relative', zIndex: '90' },
    };
    expect(boxesIn('<section><p><i>kept</i></p></section>')).toMatchObject([{ level: 7 }]);
    looks = { p: { position: 'static', zIndex: '90' } };
    expect(boxesIn('<section><p><i>kept</i></p></section>')).toMatchObject([{ level: 0 }]);
  });

  it('are none of a text that left the page', () => {
    expect(boxesIn('<p>nothing</p>')).toEqual([]);
  });
});
