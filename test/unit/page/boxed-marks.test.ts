import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoxedMarks } from '../../../lib/page/boxed-marks.ts';
import type { Mark } from '../../../lib/page/types.ts';
import type { DocumentText } from '../../../lib/text/types.ts';

const LINE = 20;

let page: Document;
let lifetime: AbortController;
let sized: () => void;
let written: (records: readonly { type: string; target: Node }[]) => void;
let events: EventTarget;
/** How far the page has moved each paragraph, in px. */
let moved: number[];
/** Animated elements with what is animated. */
let animations: { element: Element | null; property: string }[];
const onMoved = vi.fn();

const placeOf = (index: number) => {
  const top = index * LINE + (moved[index] ?? 0);
  return { left: 10, right: 110, width: 100, height: LINE, top, bottom: top + LINE } as DOMRect;
};

class FakeRange {
  #node: Node | null = null;
  setStart = (node: Node) => void (this.#node = node);
  setEnd = () => undefined;
  toString = () => this.#node?.textContent ?? '';
  #place = () => placeOf([...page.querySelectorAll('p')].findIndex((one) => one.contains(this.#node)));
  getClientRects = () => [this.#place()];
  getBoundingClientRect = () => this.#place();
}

class FakeEffect {
  readonly pseudoElement = null;
  constructor(
    readonly target: Element | null,
    readonly property: string,
  ) {}
  getKeyframes = () => [{ [this.property]: 0 }];
}

beforeEach(() => {
  const { document, CharacterData, Node, Element } = parseHTML(
    '<html><body><p>first</p><p>second</p><p><a href="/x">third</a></p></body></html>',
  );
  page = document;
  lifetime = new AbortController();
  events = new EventTarget();
  [moved, animations] = [[], []];
  const apart = parseHTML('<html><body></body></html>').document;
  Object.defineProperties(page, {
    implementation: { value: { createHTMLDocument: () => apart } },
    adoptNode: { value: (node: Node) => Object.assign(node, { ownerDocument: page }) },
    getAnimations: {
      value: () => animations.map((one) => ({ effect: new FakeEffect(one.element, one.property) })),
    },
  });
  const at = (rect: () => DOMRect) => ({ value: rect });
  for (const element of page.querySelectorAll('html, body'))
    Object.defineProperty(
      element,
      'getBoundingClientRect',
      at(() => ({ left: 0, top: 0, right: 900, bottom: 900, width: 900, height: 900 }) as DOMRect),
    );
  for (const [index, element] of [...page.querySelectorAll('p')].entries())
    for (const one of [element, ...element.children])
      Object.defineProperty(
        one,
        'getBoundingClientRect',
        at(() => placeOf(index)),
      );
  const create = (name: string) =>
    Object.assign(page.createElement(name), { getBoundingClientRect: () => ({ left: 0, top: 0 }) });
  Object.defineProperty(apart, 'createElement', { value: create });
  class FakeObserver {
    constructor(told: typeof written) {
      written = told;
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  const world = {
    ...{ document: page, CharacterData, Node, Element, Range: FakeRange, KeyframeEffect: FakeEffect },
    ...{ window: new EventTarget(), rapporteurGuard: undefined, innerHeight: 400, innerWidth: 800 },
    DOMRect: Object,
    CSSStyleSheet: class {
      replaceSync = () => undefined;
    },
    ResizeObserver: class extends FakeObserver {
      constructor(told: () => void) {
        const before = written;
        super(() => undefined);
        written = before;
        sized = told;
      }
    },
    MutationObserver: FakeObserver,
    addEventListener: events.addEventListener.bind(events),
    getComputedStyle: () => ({
      ...{ visibility: 'visible', opacity: '1', position: 'static', overflow: 'visible', font: '' },
      writingMode: 'horizontal-tb',
    }),
    requestAnimationFrame: (draw: () => void) => setTimeout(draw, 16),
  };
  for (const [name, value] of Object.entries(world)) vi.stubGlobal(name, value);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onMoved.mockReset();
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const mark = (index: number): Mark => ({ style: 'reference', span: { start: index, end: index + 1 } });
const MARKS = [0, 1, 2].map(mark);

function boxedMarks() {
  const known = new Map<number, StaticRange[]>();
  const ranges: DocumentText['ranges'] = ({ start }) => {
    const paragraph = page.querySelectorAll('p')[start];
    const node = paragraph?.querySelector('a')?.firstChild ?? paragraph?.firstChild;
    const range: unknown = { startContainer: node, startOffset: 0, endContainer: node, endOffset: 1 };
    const asked = known.get(start) ?? [range as StaticRange];
    known.set(start, asked);
    return asked;
  };
  return createBoxedMarks({ ranges } as DocumentText, 'underline', lifetime.signal, onMoved);
}

const boxes = () => [...(page.querySelector('rapporteur-excerpts')?.shadowRoot?.children ?? [])];
const left = (marks: readonly Mark[]) => marks.map(({ span }) => span.start);

describe('the boxes of marks', () => {
  it('are drawn over what has held still for a second; until then others mark it', () => {
    const layer = boxedMarks();
    expect(left(layer.draw(MARKS, false))).toEqual([0, 1, 2]);
    vi.advanceTimersByTime(1_000);
    expect(left(layer.draw(MARKS, false))).toEqual([]);
    expect(boxes()).toHaveLength(3);
  });

  it('are drawn at once where nothing else marks', () => {
    expect(boxedMarks().draw(MARKS, true)).toEqual([]);
    expect(boxes()).toHaveLength(3);
  });

  it('are lines below the letters, and tints over links', () => {
    boxedMarks().draw(MARKS, true);
    const styles = boxes().map((box) => box.getAttribute('style') ?? '');
    expect(styles[0]).toContain('border-top:2px solid #2f80d0');
    expect(styles[0]).toContain(`top:${LINE + 3}px`);
    expect(styles[2]).toContain('background:rgb(47 128 208/16%)');
    expect(styles[2]).toContain(`height:${LINE}px`);
  });

  it('go as the page tells of a move, and leave what moves to others', () => {
    const layer = boxedMarks();
    layer.draw(MARKS, false);
    vi.advanceTimersByTime(1_000);
    layer.draw(MARKS, false);
    moved[1] = 7;
    sized();
    expect(boxes()).toHaveLength(2);
    expect(onMoved).toHaveBeenCalledOnce();
    expect(left(layer.draw(MARKS, false))).toEqual([1]);
  });

  it('follow one move where nothing else marks, and go after the next within a second', () => {
    const layer = boxedMarks();
    layer.draw(MARKS, true);
    vi.advanceTimersByTime(5_000);
    moved = [7, 7, 7];
    events.dispatchEvent(new Event('scroll'));
    expect(boxes()).toHaveLength(0);
    expect(onMoved).toHaveBeenCalledOnce();
    layer.draw(MARKS, true);
    expect(boxes().map((box) => /top:(\d+)/.exec(box.getAttribute('style') ?? '')?.[1])).toEqual([
      '30',
      '50',
      '47',
    ]);
    vi.advanceTimersByTime(500);
    moved = [9, 9, 9];
    events.dispatchEvent(new Event('scroll'));
    layer.draw(MARKS, true);
    expect(boxes()).toHaveLength(0);
    expect(onMoved).toHaveBeenCalledOnce();
  });

  it('come for no new text while the page goes on moving, where nothing else marks', () => {
    const layer = boxedMarks();
    layer.draw(MARKS.slice(0, 2), true);
    for (const shift of [5, 10, 15]) {
      vi.advanceTimersByTime(2_000);
      moved = [shift, shift, shift];
      layer.draw(MARKS.slice(0, 2), true);
    }
    expect(boxes()).toHaveLength(0);
    layer.draw(MARKS, true);
    expect(boxes()).toHaveLength(0);
    vi.advanceTimersByTime(4_000);
    layer.draw(MARKS, true);
    expect(boxes()).toHaveLength(3);
  });

  it('go before the frame that shows other words, and are looked at after a frame that wrote elsewhere', async () => {
    const layer = boxedMarks();
    layer.draw(MARKS, true);
    const node = page.querySelector('p')?.firstChild;
    if (!node) throw new Error('no text');
    node.textContent = 'other words';
    written([{ type: 'characterData', target: node }]);
    expect(boxes()).toHaveLength(2);
    moved = [0, 3, 3];
    written([{ type: 'childList', target: page.body }]);
    await vi.advanceTimersByTimeAsync(20);
    expect(boxes()).toHaveLength(0);
  });

  it('are not drawn over what fades, unless nothing else marks it', () => {
    const layer = boxedMarks();
    animations = [
      { element: page.querySelector('p'), property: 'opacity' },
      { element: page.body, property: 'color' },
    ];
    layer.draw(MARKS, false);
    vi.advanceTimersByTime(1_000);
    expect(left(layer.draw(MARKS, false))).toEqual([0]);
    expect(left(layer.draw(MARKS, true))).toEqual([]);
  });

  it('go with all that is ours, when they are cleared and with the signal', () => {
    const layer = boxedMarks();
    layer.draw(MARKS, true);
    layer.clear();
    expect(page.querySelector('rapporteur-excerpts')).toBeNull();
    layer.draw(MARKS, true);
    expect(boxes()).toHaveLength(3);
    lifetime.abort();
    expect(page.querySelector('rapporteur-excerpts')).toBeNull();
    expect(layer.draw(MARKS, true)).toEqual(MARKS);
  });
});
