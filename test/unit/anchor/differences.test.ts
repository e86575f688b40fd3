import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../lib/anchor/differences.ts';
import { wordsOf, type Word } from '../../../lib/anchor/words.ts';

const between = (before: string, after: string) =>
  differences(wordsOf(before), wordsOf(after)).map(({ removed, added }) =>
    [removed, added].map((words) => words.map(({ folded }) => folded).join(' ')),
  );

describe('the differences of two texts', () => {
  it.each([
    ['requests the board to report', 'requests the board to report', []],
    ['requests the board to report', 'urges the board to report', [['requests', 'urges']]],
    [
      'the board to report',
      'the board shall report again',
      [
        ['to', 'shall'],
        ['', 'again'],
      ],
    ],
    [
      'a b c d e',
      'x b c y e',
      [
        ['a', 'x'],
        ['d', 'y'],
      ],
    ],
    ['x a b y', 'x q a b y', [['', 'q']]],
    ['x q a b y', 'x a b y', [['q', '']]],
    ['a b', '', [['a b', '']]],
    ['a a b', 'a b', [['a', '']]],
  ])('%j and %j', (before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  const word = fc.constantFrom('a', 'b', 'c');
  const list = fc.array(word, { maxLength: 12 });
  const words = (texts: readonly string[]): Word[] =>
    texts.map((folded) => ({ folded, kind: 'word', name: false }));
  const count = (found: readonly (readonly Word[])[]) => found.reduce((sum, one) => sum + one.length, 0);

  it('make the one of the other, and are no more than need be', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const found = differences(words(before), words(after));
        const removed = count(found.map((one) => one.removed));
        const added = count(found.map((one) => one.added));
        expect(before.length - removed).toBe(after.length - added);
        expect(before.length - removed).toBe(longestCommon(before, after));
        for (const one of found) expect(one.removed.length + one.added.length).toBeGreaterThan(0);
      }),
    );
  });
});

/** The length of the longest list that both hold in its order, found the plain way. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const one of before) {
    const next: number[] = [];
    after.forEach((other, index) => {
      const [beside, above] = [next[index - 1] ?? 0, row[index] ?? 0];
      next.push(one === other ? (row[index - 1] ?? 0) + 1 : Math.max(beside, above));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
