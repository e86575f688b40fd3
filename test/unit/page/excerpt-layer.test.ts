import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintingExcerpts } from '../../../lib/page/excerpt-layer.ts';
import type { Mark, Painter } from '../../../lib/page/types.ts';
import type { DocumentText } from '../../../lib/text/types.ts';

const LINE = 20;

let page: Document;
let events: EventTarget;
let fonts: EventTarget;
let frames: Map<number, () => void>;
let resized: FakeResizeObserver[];
let lifetime: AbortController;
let visibility: string;
/** How far the text was moved down by the page, in px. */
let moved: number;
/** How often the page was asked where the text stands. */
let asked: number;

class FakeResizeObserver {
  observed: Element[] = [];
  constructor(readonly told: () => void) {
    resized.push(this);
  }
  observe(element: Element) {
    this.observed.push(element);
  }
  disconnect() {
    this.observed = [];
  }
}

class FakeRange {
  #offset = 0;
  setStart = (_: Node, offset: number) => void (this.#offset = offset);
  setEnd = () => undefined;
  getClientRects() {
    asked++;
    const top = this.#offset * LINE + moved;
    return [{ left: 10, top, right: 110, bottom: top + LINE, width: 100, height: LINE }];
  }
}

beforeEach(() => {
  const { document, CharacterData } = parseHTML('<html><body><p>text</p></body></html>');
  page = document;
  const apart = parseHTML('<html><body></body></html>').document;
  [events, fonts] = [new EventTarget(), new EventTarget()];
  frames = new Map();
  resized = [];
  lifetime = new AbortController();
  [visibility, moved, asked] = ['visible', 0, 0];
  const extras = {
    implementation: { value: { createHTMLDocument: () => apart } },
    adoptNode: { value: (node: Node) => Object.assign(node, { ownerDocument: page }) },
    fonts: { value: fonts },
    visibilityState: { get: () => visibility },
  };
  Object.defineProperties(page, extras);
  for (const element of page.querySelectorAll('*'))
    element.getBoundingClientRect = () => ({ left: 0, top: 0, right: 900, bottom: 900 }) as DOMRect;
  const world = {
    document: page,
    window: new EventTarget(),
    rapporteurGuard: undefined,
    CharacterData,
    Range: FakeRange,
    CSSStyleSheet: class {
      replaceSync = () => undefined;
    },
    ResizeObserver: FakeResizeObserver,
    addEventListener: events.addEventListener.bind(events),
    getComputedStyle: () => ({
      visibility: 'visible',
      opacity: '1',
      position: 'static',
      overflow: 'visible',
    }),
    requestAnimationFrame: (draw: () => void) => {
      frames.set(frames.size + 1, draw);
      return frames.size;
    },
    cancelAnimationFrame: (frame: number) => frames.delete(frame),
  };
  for (const [name, value] of Object.entries(world)) vi.stubGlobal(name, value);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const others = { paint: vi.fn(), rectangles: vi.fn(), elementAt: vi.fn(), reveal: vi.fn() };

function painting(): Painter {
  const node = page.querySelector('p')?.firstChild;
  const ranges: DocumentText['ranges'] = ({ start, end }) => [
    { startContainer: node, startOffset: start, endContainer: node, endOffset: end } as never,
  ];
  return paintingExcerpts(others, { ranges } as DocumentText, lifetime.signal);
}

const mark = (start: number, colour = 'yellow'): Mark => ({
  style: `excerpt-${colour as 'yellow'}`,
  span: { start, end: start + 1 },
});

const host = () => page.querySelector('rapporteur-excerpts');
/** Class and upper edge of each box that is shown. */
const boxes = (): string[] =>
  [...(host()?.shadowRoot?.querySelectorAll<HTMLElement>('div') ?? [])].map(
    ({ className, style }) => `${className} ${style.top}`,
  );

function draw(): void {
  const waiting = [...frames.values()];
  frames.clear();
  for (const frame of waiting) frame();
}

describe('what a reader keeps', () => {
  it('is painted in boxes of our own, the rest by the painter of the page', () => {
    const painter = painting();
    painter.paint('mentions', [mark(9)]);
    expect(others.paint).toHaveBeenCalledExactlyOnceWith('mentions', [mark(9)]);
    expect(host()).toBeNull();
    painter.paint('excerpts', [mark(1), mark(3, 'green')]);
    expect(others.paint).toHaveBeenCalledOnce();
    expect(boxes()).toEqual(['excerpt-yellow 20px', 'excerpt-green 60px']);
    expect(host()?.parentNode).toBe(page.documentElement);
  });

  it('stands in boxes of the size of its text; those under a newer one are lines', () => {
    painting().paint('excerpts', [mark(1), mark(1, 'pink')]);
    const [under, over] = host()?.shadowRoot?.querySelectorAll<HTMLElement>('div') ?? [];
    expect([under?.className, over?.className]).toEqual(['excerpt-yellow under', 'excerpt-pink']);
    expect(over?.style.cssText).toContain('left:10px;top:20px;width:100px;height:20px;z-index:auto');
    expect(under?.style.cssText).toContain('--under:1');
  });

  it('leaves nothing in the page where nothing is kept, and is put back when something is', () => {
    const painter = painting();
    painter.paint('excerpts', []);
    expect(resized).toEqual([]);
    painter.paint('excerpts', [mark(1)]);
    painter.paint('excerpts', []);
    expect(host()).toBeNull();
    painter.paint('excerpts', [mark(1)]);
    expect(boxes()).toEqual(['excerpt-yellow 20px']);
  });

  it.each([
    ['a part of the page is scrolled', () => events.dispatchEvent(new Event('scroll'))],
    ['something is unfolded', () => events.dispatchEvent(new Event('toggle'))],
    ['a transition ends', () => events.dispatchEvent(new Event('transitionend'))],
    ['an animation ends', () => events.dispatchEvent(new Event('animationend'))],
    ['a picture arrives', () => events.dispatchEvent(new Event('load'))],
    ['the window has another size', () => events.dispatchEvent(new Event('resize'))],
    ['a font arrives', () => fonts.dispatchEvent(new Event('loadingdone'))],
    ['the page has another size', () => resized[0]?.told()],
  ])('is moved with its text, once a frame, when %s', (_, happens) => {
    painting().paint('excerpts', [mark(1)]);
    moved = 7;
    happens();
    happens();
    expect(frames.size).toBe(1);
    expect(boxes()).toEqual(['excerpt-yellow 20px']);
    draw();
    expect(boxes()).toEqual(['excerpt-yellow 27px']);
    happens();
    expect(frames.size).toBe(1);
  });

  it('asks the page for nothing when the page as a whole is scrolled: the boxes move with it', () => {
    painting().paint('excerpts', [mark(1)]);
    const scroll = new Event('scroll');
    Object.defineProperty(scroll, 'target', { value: page });
    events.dispatchEvent(scroll);
    expect(frames.size).toBe(0);
  });

  it('is moved though the page says nothing of it: two places are looked at now and then', () => {
    painting().paint('excerpts', [mark(1), mark(2), mark(3)]);
    moved = 5;
    asked = 0;
    vi.advanceTimersByTime(399);
    expect(asked).toBe(0);
    vi.advanceTimersByTime(1);
    expect(boxes()).toEqual(['excerpt-yellow 25px', 'excerpt-yellow 45px', 'excerpt-yellow 65px']);
    asked = 0;
    vi.advanceTimersByTime(400);
    expect(asked).toBe(2);
  });

  it('looks at nothing while nobody sees the page', () => {
    painting().paint('excerpts', [mark(1)]);
    [visibility, moved, asked] = ['hidden', 5, 0];
    vi.advanceTimersByTime(2_000);
    expect(asked).toBe(0);
    visibility = 'visible';
    vi.advanceTimersByTime(400);
    expect(boxes()).toEqual(['excerpt-yellow 25px']);
  });

  it('comes back where the page takes it away', () => {
    painting().paint('excerpts', [mark(1)]);
    host()?.remove();
    vi.advanceTimersByTime(400);
    expect(boxes()).toEqual(['excerpt-yellow 20px']);
    const element = host();
    if (element) page.body.append(element);
    moved = 1;
    vi.advanceTimersByTime(400);
    expect(host()?.parentNode).toBe(page.documentElement);
  });

  it('is not built anew where its text moved by less than a tenth of a pixel', () => {
    painting().paint('excerpts', [mark(1)]);
    const [box] = host()?.shadowRoot?.querySelectorAll('div') ?? [];
    moved = 0.04;
    events.dispatchEvent(new Event('resize'));
    draw();
    expect(host()?.shadowRoot?.querySelector('div')).toBe(box);
  });

  it('watches the size of the page only while something is kept', () => {
    const painter = painting();
    painter.paint('excerpts', [mark(1)]);
    expect(resized[0]?.observed).toEqual([page.documentElement, page.body]);
    painter.paint('excerpts', []);
    expect(resized[0]?.observed).toEqual([]);
    resized[0]?.told();
    vi.advanceTimersByTime(2_000);
    expect(frames.size).toBe(0);
    expect(host()).toBeNull();
  });

  it('goes with the extension, and nothing of it is looked at thereafter', () => {
    const painter = painting();
    painter.paint('excerpts', [mark(1)]);
    events.dispatchEvent(new Event('resize'));
    lifetime.abort();
    expect(host()).toBeNull();
    expect(frames.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(resized[0]?.observed).toEqual([]);
    painter.paint('excerpts', [mark(2)]);
    expect(host()).toBeNull();
  });
});

it('where a mark is, and how to come to it, the painter of the page says', () => {
  const painter = painting();
  const span = { start: 1, end: 2 };
  others.rectangles.mockReturnValue(['boxes']);
  others.elementAt.mockReturnValue('element');
  painter.reveal(span);
  expect([painter.rectangles(span), painter.elementAt(span)]).toEqual([['boxes'], 'element']);
  for (const asks of [others.rectangles, others.elementAt, others.reveal])
    expect(asks).toHaveBeenCalledExactlyOnceWith(span);
});
