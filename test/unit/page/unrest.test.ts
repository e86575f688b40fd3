import { describe, expect, it } from 'vitest';
import { around, viewFirst, type Stretch } from '../../../lib/page/choice.ts';
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

  it('are all of them where there are few', () => {
    expect(around(marks, 7, 20)).toEqual({ from: 0, to: 10 });
    expect(around([], 0, 20)).toEqual({ from: 0, to: 0 });
  });

  it('are as many before as behind, and as many at either end', () => {
    expect(around(marks, 5, 4)).toEqual({ from: 3, to: 7 });
    expect(around(marks, 4, 3)).toEqual({ from: 2, to: 5 });
    expect(around(marks, 0, 4)).toEqual({ from: 0, to: 4 });
    expect(around(marks, 9, 4)).toEqual({ from: 6, to: 10 });
  });

  it('are painted beginning with what is in view', () => {
    const starts = (stretch: Stretch, view: number) =>
      viewFirst(marks, stretch, view).map(({ span }) => span.start);
    expect(starts({ from: 3, to: 7 }, 5)).toEqual([5, 6, 3, 4]);
    expect(starts({ from: 6, to: 10 }, 9)).toEqual([9, 6, 7, 8]);
  });
});
