import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceTo, isOnTheWay } from '../../../lib/card/triangle.ts';

const card = { left: 100, top: 200, right: 500, bottom: 400 };

describe('the way to a card', () => {
  it('leads from the mark to the near edge', () => {
    const mark = { x: 300, y: 150 };
    expect(isOnTheWay({ x: 200, y: 190 }, mark, card)).toBe(true);
    expect(isOnTheWay({ x: 110, y: 160 }, mark, card)).toBe(false);
    expect(isOnTheWay({ x: 300, y: 140 }, mark, card)).toBe(false);
  });

  it('leads to a card above or beside as well', () => {
    expect(isOnTheWay({ x: 250, y: 420 }, { x: 300, y: 450 }, card)).toBe(true);
    expect(isOnTheWay({ x: 80, y: 300 }, { x: 20, y: 300 }, card)).toBe(true);
    expect(isOnTheWay({ x: 540, y: 290 }, { x: 600, y: 300 }, card)).toBe(true);
  });

  it('holds every point of the straight line to the card', () => {
    const coordinate = fc.integer({ min: -500, max: 1000 });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 100, max: 500 }),
        (x, y, share, edge) => {
          fc.pre(y < card.top);
          const end = { x: edge, y: card.top };
          const point = { x: x + ((end.x - x) * share) / 100, y: y + ((end.y - y) * share) / 100 };
          const nearby = { x: Math.round(point.x * 1e6) / 1e6, y: Math.round(point.y * 1e6) / 1e6 };
          const slack = Math.abs(nearby.x - x) < 1e-3 || edge === card.left || edge === card.right;
          fc.pre(!slack);
          expect(isOnTheWay(nearby, { x, y }, card)).toBe(true);
        },
      ),
    );
  });
});

it('a card is as far as its nearest edge or corner, and nowhere far from what lies in it', () => {
  expect(distanceTo({ x: 300, y: 300 }, card)).toBe(0);
  expect(distanceTo({ x: 500, y: 400 }, card)).toBe(0);
  expect(distanceTo({ x: 90, y: 300 }, card)).toBe(10);
  expect(distanceTo({ x: 300, y: 425 }, card)).toBe(25);
  expect(distanceTo({ x: 503, y: 196 }, card)).toBe(5);
});
