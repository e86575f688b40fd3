import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import examples from './examples.json' with { type: 'json' };
import { citing } from './citing.ts';

const text = citing(['𝔘', 'ﷺ'], 12);

/** The pieces of a text between the places, which are taken from its beginning on and round. */
function cutAt(whole: string, places: readonly number[]): string[] {
  const offsets = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((x, y) => x - y);
  return [0, ...offsets].map((from, index) => whole.slice(from, offsets[index] ?? whole.length));
}

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

  it('cut into blocks anywhere gives mentions that lie apart, and hold what they mark and nothing around it', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, (whole, places) => {
        const detector = createDetector({ host: 'www.un.org' });
        for (const block of cutAt(whole, places)) {
          const { references, terms } = detector.scan(block);
          let end = 0;
          for (const reference of references) {
            expect(reference.start).toBeGreaterThanOrEqual(end);
            ({ end } = reference);
            expect(block.slice(reference.start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
          }
          for (const term of terms)
            expect(references.some(({ start, end: to }) => start < term.end && term.start < to)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the same marks in one block as in a block for each paragraph', () => {
    const stop = (language: string) => (language === 'zh' ? '。' : '.');
    for (const before of examples)
      for (const behind of examples) {
        if (before.language !== behind.language || before.own || behind.own) continue;
        const first = before.text.replace(/[.。]?$/, stop(before.language));
        const symbols = (blocks: readonly string[]) => {
          const detector = createDetector({});
          return blocks.flatMap((block) => detector.scan(block).references.map(({ symbol }) => symbol));
        };
        expect(symbols([`${first}\n${behind.text}`])).toEqual(symbols([first, behind.text]));
      }
  });

  it('reads the same however it is joined to a text without digits before it', () => {
    for (const { text: example, symbols, own } of examples) {
      const detector = createDetector(own ? { symbol: own } : {});
      detector.scan('Nothing to cite here, and nobody named.');
      expect(detector.scan(example).references.map(({ symbol }) => symbol)).toEqual(symbols);
    }
  });
});
