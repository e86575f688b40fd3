import { describe, expect, it } from 'vitest';
import { around } from '../../../lib/page/choice.ts';
import type { Mark } from '../../../lib/page/types.ts';
import { Unrest } from '../../../lib/page/unrest.ts';

/** Notes a change every so many milliseconds. */
function changes(unrest: Unrest, from: number, to: number, every: number): void {
  for (let now = from; now <= to; now += every) unrest.note(now);
}

describe('the unrest of a page', () => {
  it('is noticed where changes follow each other closely for a while, and once a storm', () => {
    const unrest = new Unrest();
    let told = 0;
    unrest.watch(() => (told += 1));
    changes(unrest, 0, 400, 16);
    expect(unrest.isRestless(400)).toBe(false);
    changes(unrest, 416, 2_000, 16);
    expect(unrest.isRestless(2_000)).toBe(true);
    expect(told).toBe(1);
  });

  it('ends a second after the last change, and begins anew', () => {
    const unrest = new Unrest();
    let told = 0;
    unrest.watch(() => (told += 1));
    changes(unrest, 0, 1_000, 16);
    expect(unrest.isRestless(1_900)).toBe(true);
    expect(unrest.isRestless(2_100)).toBe(false);
    changes(unrest, 5_000, 6_000, 100);
    expect(unrest.isRestless(6_000)).toBe(true);
    expect(told).toBe(2);
  });

  it('is not that of a clock that shows seconds, nor of one great change', () => {
    const unrest = new Unrest();
    changes(unrest, 0, 20_000, 1_000);
    expect(unrest.isRestless(20_000)).toBe(false);
    unrest.note(30_000);
    expect(unrest.isRestless(30_000)).toBe(false);
  });
});

describe('the marks around the view', () => {
  const marks: Mark[] = Array.from({ length: 10 }, (_, start) => ({
    style: 'reference',
    span: { start, end: start + 1 },
  }));
  const starts = (chosen: readonly Mark[]) => chosen.map(({ span }) => span.start);

  it('are all of them where there are few, those in view first', () => {
    expect(starts(around(marks, 7, 20))).toEqual([7, 8, 9, 0, 1, 2, 3, 4, 5, 6]);
    expect(around([], 0, 20)).toEqual([]);
  });

  it('are as many before as behind, and as many at either end', () => {
    expect(starts(around(marks, 5, 4))).toEqual([5, 6, 3, 4]);
    expect(starts(around(marks, 0, 4))).toEqual([0, 1, 2, 3]);
    expect(starts(around(marks, 9, 4))).toEqual([9, 6, 7, 8]);
  });
});
