import { expect, test } from 'vitest';
import { FineZoom, zoomByFingers } from '../../../lib/reader/gestures.ts';

/** A viewer that rounds its scale to hundredths, as pdf.js's does. */
function viewer(scale = 1) {
  const origins: [number, number][] = [];
  return {
    origins,
    scale: () => scale,
    zoomAt(factor: number, origin: [number, number]) {
      scale = Math.round(scale * factor * 100) / 100;
      origins.push(origin);
    },
  };
}

test('many gentle turns zoom as far as a strong one', () => {
  const gentle = viewer();
  const strong = viewer();
  const zoom = new FineZoom(gentle);
  for (let turn = 0; turn < 250; turn++) zoom.by(Math.exp(0.002), [0, 0]);
  new FineZoom(strong).by(Math.exp(0.5), [0, 0]);
  expect(gentle.scale()).toBeCloseTo(strong.scale(), 1);
  for (let turn = 0; turn < 250; turn++) zoom.by(Math.exp(-0.002), [0, 0]);
  expect(gentle.scale()).toBeCloseTo(1, 1);
});

/** An element that two fingers touch; what it was scrolled by. */
class Touched extends EventTarget {
  readonly scrolled: [number, number][] = [];
  scrollBy(x: number, y: number): void {
    this.scrolled.push([x, y]);
  }
  touch(name: string, ...fingers: readonly (readonly [number, number])[]): Event {
    const touches = fingers.map(([clientX, clientY]) => ({ clientX, clientY }));
    const event = Object.assign(new Event(name, { cancelable: true }), { touches });
    this.dispatchEvent(event);
    return event;
  }
}

test('two fingers that part grow the pages around their middle and take them along', () => {
  const pages = new Touched();
  const shown = viewer();
  zoomByFingers(pages as unknown as HTMLElement, shown, new AbortController().signal);
  pages.touch('touchstart', [100, 100], [200, 100]);
  const move = pages.touch('touchmove', [100, 110], [300, 110]);
  expect(move.defaultPrevented).toBe(true);
  expect(shown.scale()).toBe(2);
  expect(shown.origins).toEqual([[200, 110]]);
  expect(pages.scrolled).toEqual([[-50, -10]]);
});

test('one finger scrolls as the browser has it', () => {
  const pages = new Touched();
  const shown = viewer();
  zoomByFingers(pages as unknown as HTMLElement, shown, new AbortController().signal);
  pages.touch('touchstart', [100, 100]);
  expect(pages.touch('touchmove', [100, 200]).defaultPrevented).toBe(false);
  // The second finger was lifted: the first is none of a pinch any more.
  pages.touch('touchstart', [100, 100], [200, 100]);
  pages.touch('touchend', [100, 100]);
  expect(pages.touch('touchmove', [300, 100]).defaultPrevented).toBe(false);
  expect(shown.scale()).toBe(1);
  expect(pages.scrolled).toEqual([]);
});

test.each([
  [
    'begins with none before',
    [],
    [
      [100, 100],
      [300, 100],
    ],
  ],
  [
    'goes on with one finger',
    [
      [100, 100],
      [200, 100],
    ],
    [[150, 100]],
  ],
] as const)('a movement that %s is no pinch', (_, before, now) => {
  const pages = new Touched();
  const shown = viewer();
  zoomByFingers(pages as unknown as HTMLElement, shown, new AbortController().signal);
  pages.touch('touchstart', ...before);
  expect(pages.touch('touchmove', ...now).defaultPrevented).toBe(false);
  expect(shown.scale()).toBe(1);
  expect(pages.scrolled).toEqual([]);
});
