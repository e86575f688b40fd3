import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import examples from './examples.json' with { type: 'json' };
import friends from './false-friends.json' with { type: 'json' };

const PIECES = [
  ...examples.map(({ text }) => text),
  ...Object.values(friends).flat(),
  ...'resolution |резолюция |قرار |第|号决议|70/1|A/RES/|/Add.1|2274 (2016)|(د-15)| A and B|–|\u200b|\u00a0|\n|。|[x](#)|\\(|𝔘|ﷺ|㈠|S-20/4 A–E|, '.split(
    '|',
  ),
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

describe('any text at all', () => {
  it('is read without error; mentions lie inside it, in order, apart, and hold a digit or a part', () => {
    fc.assert(
      fc.property(text, (block) => {
        const { references, terms } = createDetector({ host: 'www.un.org' }).scan(block);
        let end = 0;
        for (const reference of references) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          expect(reference.end).toBeGreaterThan(reference.start);
          expect(reference.symbol).toMatch(/\d/);
          expect(reference.confidence).toBeGreaterThan(0);
          expect(reference.confidence).toBeLessThanOrEqual(1);
          ({ end } = reference);
        }
        expect(end).toBeLessThanOrEqual(block.length);
        for (const term of terms) expect(term.end).toBeLessThanOrEqual(block.length);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same again from a state taken before it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), fc.nat(), (blocks, at) => {
        const detector = createDetector({});
        const from = at % blocks.length;
        blocks.slice(0, from).forEach((block) => detector.scan(block));
        const state = detector.state();
        const first = blocks.slice(from).map((block) => detector.scan(block));
        detector.restore(state);
        expect(detector.state().blocksRead).toBe(from);
        expect(blocks.slice(from).map((block) => detector.scan(block))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('reads the same however it is joined to a text without digits before it', () => {
    for (const { text: example, symbols, own } of examples) {
      const detector = createDetector(own ? { symbol: own } : {});
      detector.scan('Nothing to cite here, and nobody named.');
      expect(detector.scan(example).references.map(({ symbol }) => symbol)).toEqual(symbols);
    }
  });
});
