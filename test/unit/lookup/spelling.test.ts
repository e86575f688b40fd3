import { expect, it } from 'vitest';
import { withSlashes } from '../../../lib/lookup/spelling.ts';

it.each([
  ['a res 70 1', 'a/res/70/1'],
  ['A/RES 70/1', 'A/RES/70/1'],
  ['s res 1325', 's/res/1325'],
  ['S RES 1325(2000)', 'S/RES/1325(2000)'],
  ['a 79 876', 'a/79/876'],
  ['A C.3 79 L.20', 'A/C.3/79/L.20'],
  ['e cn.7 2019 5', 'e/cn.7/2019/5'],
])('a symbol typed with spaces has its slashes: %s', (typed, symbol) => {
  expect(withSlashes(typed)).toBe(symbol);
});

it.each([
  '',
  'a',
  'a 5',
  'A/RES/70/1 and more',
  'a 5 year plan',
  'women peace security',
  '70 1',
  'S-30 1',
  'a report of 79 876',
])('any other query is left as it is: "%s"', (typed) => {
  expect(withSlashes(typed)).toBe(typed);
});
