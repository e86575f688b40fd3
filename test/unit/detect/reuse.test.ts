import { expect, test } from 'vitest';
import type { Numbered } from '../../../lib/detect/numbers.ts';
import { newReuse } from '../../../lib/detect/reuse.ts';

const numbered = (first: number, second: number): Numbered => ({
  start: 0,
  end: 0,
  shape: 'session',
  first,
  second,
  prefix: '',
  session: '',
  letters: '',
  further: [],
});

/** Neighbours in what tells numbers apart: a serial and the year of the one before it. */
test.each([
  [
    [70, 2, 1_015],
    [70, 1, 2_015],
  ],
  [
    [70, 1, 9_999],
    [70, 2, null],
  ],
  [
    [70, 1, 2_050],
    [70, 1, 2_015],
  ],
] as const)('%j and %j are told apart', ([session, serial, year], [...next]) => {
  const reuse = newReuse();
  const before = reuse.bodiesOf(numbered(session, serial), year);
  const after = reuse.bodiesOf(numbered(next[0], next[1]), next[2]);
  expect(after).toEqual(newReuse().bodiesOf(numbered(next[0], next[1]), next[2]));
  expect(after).not.toEqual(before);
});
