import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalLines } from '../../../lib/detect/terms/capital-lines.ts';

const REACH = 120;

/** The same, each place counted by itself. */
function isSetInCapitals(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}${behind.split('\n', 1)[0] ?? ''}`;
  const letters = line.match(/\p{Script=Latin}|\p{Script=Cyrillic}/gu)?.length ?? 0;
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 12 && capitals > letters * 0.6;
}

describe('a line set in capitals', () => {
  it('is told by the line alone, up to a distance', () => {
    const text = 'DRAFT OF WHO COULD ACT\nthose who could act asked WHO to act';
    const inCapitals = capitalLines(text);
    expect(inCapitals(text.indexOf('WHO'))).toBe(true);
    expect(inCapitals(text.lastIndexOf('WHO'))).toBe(false);
    expect(inCapitals(text.indexOf('WHO'))).toBe(true);
  });

  it('is the same in whatever order the places are asked', () => {
    const piece = fc.constantFrom(
      'WHO',
      'ACT ',
      'act ',
      '\n',
      '联合国',
      'МОБ',
      'моб ',
      ' ',
      'United Nations ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 120 }),
        fc.array(fc.nat({ max: 600 }), { maxLength: 20 }),
        (pieces, places) => {
          const text = pieces.join('');
          const inCapitals = capitalLines(text);
          const inOrder = places.toSorted((a, b) => a - b);
          for (const at of [...inOrder, ...places]) {
            if (at < text.length && text.charAt(at) !== '\n')
              expect(inCapitals(at)).toBe(isSetInCapitals(text, at));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
