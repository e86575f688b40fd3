import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jointAt } from '../../../lib/detect/printed.ts';
import { newReuse } from '../../../lib/detect/reuse.ts';
import { readKey } from '../../../lib/symbols/index.ts';

const NUMBERS = fc.array(fc.oneof(fc.nat(99_999), fc.nat(999_999), fc.constant('007')), {
  minLength: 1,
  maxLength: 11,
});
const BEHIND = [
  '',
  ' ',
  ',',
  ')',
  ';',
  '\n',
  '.',
  ' (',
  '\n(2000)',
  ' (Part I)',
  '/',
  '-',
  '–',
  'a',
  'B',
  ' B',
  '%',
];
const further = fc.constantFrom(
  '',
  '/Add.1',
  '/L.2',
  '.Corr.1',
  '/RES/1',
  ' and 70/2',
  '–E/2014/80',
  '(XXX)',
);

/** `(` is what the short way asks for before a symbol; behind `“` the rules for all symbols read it. */
it('reads symbols of numbers alone as the rules for all symbols do', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('A', 'E', 'S', 'T', 'CD'),
      NUMBERS,
      further,
      fc.constantFrom(...BEHIND),
      (lead, numbers, rest, behind) => {
        const symbol = `${lead}/${numbers.join('/')}${rest}${behind}`;
        const read = (text: string) => jointAt(text, text.indexOf('/'), 0, newReuse().keyOf);
        expect(read(`(${symbol}`)).toEqual(read(`“${symbol}`));
        expect(read(symbol)?.symbol).toBe(read(`“${symbol}`)?.symbol);
      },
    ),
    { numRuns: 3_000 },
  );
});

it.each(['A/70/123', 'S/2015/1', 'E/8447', 'A/007/0', 'S/1/2/3/4/5/6/7/8/9'])(
  '%s is its own key',
  (symbol) => {
    expect(readKey(symbol)).toMatchObject({ ok: true, value: { key: symbol, joint: false } });
    expect(jointAt(symbol, 1, 0, newReuse().keyOf)).toMatchObject({ symbol, end: symbol.length });
  },
);
