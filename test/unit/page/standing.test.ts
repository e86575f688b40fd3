import { describe, expect, it } from 'vitest';
import { Standing } from '../../../lib/page/standing.ts';

describe('where a text stands', () => {
  it('is known to hold still once it has stood there for a second', () => {
    const standing = new Standing('here', 0, false);
    expect([500, 999, 1_000].map((now) => standing.at('here', now))).toEqual([false, false, true]);
  });

  it('is taken for granted at first where it is trusted', () => {
    expect(new Standing('here', 0, true).at('here', 0)).toBe(true);
  });

  it('holds still no longer when it is found elsewhere', () => {
    const standing = new Standing('here', 0, true);
    expect([standing.at('there', 100), standing.at('there', 900)]).toEqual([false, false]);
  });

  it('must hold still ever longer after each move', () => {
    const standing = new Standing('here', 0, false);
    const waits: number[] = [];
    let now = 0;
    for (let move = 0; move < 8; move++) {
      const since = now;
      while (!standing.at('here', now)) now += 250;
      waits.push(now - since);
      standing.move(now, false);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is forgiven one move where it is trusted, not two within a second', () => {
    const standing = new Standing('here', 0, true);
    expect(standing.move(5_000, true)).toBe(true);
    expect(standing.at('there', 5_000)).toBe(true);
    expect(standing.move(5_500, true)).toBe(false);
    expect(standing.at('elsewhere', 5_600)).toBe(false);
  });

  it('is never forgiven one where it is not', () => {
    const standing = new Standing('here', 0, false);
    standing.at('here', 1_000);
    expect(standing.move(9_000, false)).toBe(false);
    expect(standing.at('here', 9_100)).toBe(false);
  });
});
