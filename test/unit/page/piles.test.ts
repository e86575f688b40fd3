import { describe, expect, it } from 'vitest';
import { piled, type Stroke } from '../../../lib/page/piles.ts';

const stroke = (mark: number, x: number, width: number, more: Partial<Stroke> = {}): Stroke => ({
  mark,
  x,
  width,
  y: 0,
  height: 18,
  level: 0,
  ...more,
});

const pieces = (strokes: readonly Stroke[]) =>
  piled(strokes).map(({ mark, x, width, under }) => [mark, x, x + width, under]);

describe('strokes over one another', () => {
  it('leave one fill to each letter, the newest, and count what lies over the others', () => {
    expect(pieces([stroke(0, 0, 100), stroke(1, 20, 60), stroke(2, 40, 20)])).toEqual([
      [0, 0, 20, 0],
      [0, 20, 40, 1],
      [0, 40, 60, 2],
      [0, 60, 80, 1],
      [0, 80, 100, 0],
      [1, 20, 40, 0],
      [1, 40, 60, 1],
      [1, 60, 80, 0],
      [2, 40, 60, 0],
    ]);
  });

  it('fill the newest whichever is the longer, and one that is the same', () => {
    expect(pieces([stroke(0, 10, 10), stroke(1, 0, 40), stroke(2, 0, 40)])).toEqual([
      [0, 10, 20, 2],
      [1, 0, 40, 1],
      [2, 0, 40, 0],
    ]);
  });

  it('stay whole beside one another, on lines that touch, on other levels, and within one mark', () => {
    const apart = [
      stroke(0, 0, 10),
      stroke(1, 10, 10),
      stroke(2, 0, 20, { y: 16 }),
      stroke(3, 0, 20, { level: 2 }),
      stroke(0, 5, 5),
    ];
    expect(piled(apart).map(({ under }) => under)).toEqual([0, 0, 0, 0, 0]);
    expect(piled(apart)).toHaveLength(5);
  });

  it('keep every letter of a mark covered once, and one fill a letter, whatever their order', () => {
    const strokes = Array.from({ length: 40 }, (_, mark) =>
      stroke(mark, (mark * 37) % 90, 1 + ((mark * 13) % 50)),
    );
    const cut = piled(strokes);
    for (let x = 0.5; x < 140; x++) {
      const at = (one: Stroke) => one.x < x && x < one.x + one.width;
      const here = cut.filter(at);
      expect(here.map(({ mark }) => mark)).toEqual(strokes.filter(at).map(({ mark }) => mark));
      expect(here.map(({ under }) => under)).toEqual(here.map((_, index) => here.length - 1 - index));
    }
  });
});
