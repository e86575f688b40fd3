import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const MOST_LINES = 400;
const MEDIAN_LINES = 90;

const written = sources(/\.(?:m?[jt]sx?|css|html)$/);

it('has no file that is too long to read in one go', () => {
  const long = written.filter(({ lines }) => lines > MOST_LINES);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

it('has files of one idea each: half of them have 90 lines at most', () => {
  const lengths = written.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
});
