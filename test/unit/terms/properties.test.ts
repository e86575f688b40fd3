import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon, createTermReader } from '../../../lib/detect/terms/index.ts';
import { glossaryForms } from './glossary.ts';

const forms = [...glossaryForms().values()].flat();
const lexicon = buildLexicon(forms);
const piece = fc.oneof(
  fc.constantFrom(...forms.map(({ form }) => form)),
  fc.constantFrom(
    ' ',
    '(',
    ')',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
    '/',
    '.',
    '-',
    '\n',
    'و',
    'ال',
    '1',
    'A/70/1',
  ),
  fc.constantFrom(
    'hereinafter ',
    'далее — ',
    'ci-après « ',
    '以下简称',
    'المشار إليه فيما بعد ',
    'en adelante, ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const block = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('terms of anything', () => {
  it('are stretches of the block, in order and apart, whose first meaning is their id', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const reader = createTermReader({ lexicon, symbol: 'A/70/1' });
        for (const text of blocks) {
          let end = 0;
          for (const term of reader.scan(text, [])) {
            expect(term.start).toBeGreaterThanOrEqual(end);
            expect(term.end).toBeGreaterThan(term.start);
            expect(term.end).toBeLessThanOrEqual(text.length);
            expect(term.meanings[0]).toBe(term.id);
            expect(new Set(term.meanings).size).toBe(term.meanings.length);
            end = term.end;
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same when a document is read again from any state', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (blocks) => {
        const reader = createTermReader({ lexicon });
        const states = [reader.state()];
        const once = blocks.map((text) => {
          const terms = reader.scan(text, []);
          states.push(reader.state());
          return terms;
        });
        for (let from = blocks.length - 1; from >= 0; from -= 1) {
          const state = states[from];
          if (state) reader.restore(state);
          expect(blocks.slice(from).map((text) => reader.scan(text, []))).toEqual(once.slice(from));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('cost a hostile block no more than a few times an ordinary one', () => {
    const time = (text: string) => {
      const started = performance.now();
      createTermReader({ lexicon, symbol: 'A/70/1' }).scan(text, []);
      return performance.now() - started;
    };
    const size = 60_000;
    const fill = (part: string) => part.repeat(Math.ceil(size / part.length));
    const ordinary =
      'The Commission on Narcotic Drugs met the Office of Internal Affairs (OIA) of the country in May. ';
    time(fill(ordinary));
    const usual = Math.max(10, Math.min(time(fill(ordinary)), time(fill(ordinary))));
    const hostile = [
      'A',
      'AB ',
      '(',
      ')',
      '(AB)',
      'Aa Bb (AB) ',
      'United Nations ',
      '联合国',
      '（',
      '《》',
      '简称“',
      'далее (',
      'hereinafter “',
      'و',
      'وال',
      'CAT/',
      '1/',
      'A.B.',
      'a-',
      'of the ',
      'ООН ',
      'General Assembly (GA) GA GA GA GA GA GA GA GA ',
      'CD《',
      '"hereinafter ',
    ];
    for (const part of hostile) {
      const spent = Math.min(time(fill(part)), time(fill(part)));
      expect(spent, JSON.stringify(part)).toBeLessThan(usual * 12);
    }
  });
});
