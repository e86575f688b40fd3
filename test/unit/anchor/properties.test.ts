import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchorOf, describe, find, materialOf, selectorsOf } from '../../../lib/anchor/index.ts';
import { plainText } from './plain-text.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-zéèñ]{1,10}$/),
  fc.stringMatching(/^[\u0430-\u044f]{1,10}$/),
  fc.stringMatching(/^[\u0621-\u064a]{1,8}$/),
  fc.stringMatching(/^[\u4e00-\u4e80]{1,6}$/),
  fc.stringMatching(/^\d{1,4}(?:\/\d{1,3})?$/),
  fc.constantFrom(
    'ﬁnal',
    'co-operation',
    'Gen\u00aderal',
    '“quoted”',
    '٢٠٠٣',
    '７０',
    'e\u0301t\u00e9',
    '-',
    ',',
  ),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const texts = fc.array(paragraph, { minLength: 1, maxLength: 12 });

suite('anchors of any text', () => {
  it('are found at the words that they were made on, also after a trip through the W3C selectors', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (paragraphs, from, length) => {
        const text = plainText(paragraphs);
        const start = from % text.text.length;
        const end = Math.min(text.text.length, start + 1 + (length % 120));
        const material = materialOf(text);
        const anchor = describe(material, { start, end });
        if (!anchor) return;
        const back = anchorOf(selectorsOf(anchor, 3));
        expect(back).toEqual(anchor);
        const finding = find(material, anchor);
        if (!finding.found) {
          expect(finding.reason).not.toBe('absent');
          return;
        }
        const plain = (span: { start: number; end: number }) =>
          material.foldText(text.text.slice(span.start, span.end)).text;
        expect(plain(finding.span)).toBe(plain({ start, end }));
      }),
      // A hyphen that ends a block between two figures: found by an earlier run.
      { numRuns: 400, examples: [[['0 -', '0 ﬁnal'], 0, 45_668_524]] },
    );
  });

  it('never throw, whatever text they are looked for in, and never give a place outside it', () => {
    fc.assert(
      fc.property(texts, texts, fc.string({ unit: 'binary' }), (before, after, exact) => {
        const material = materialOf(plainText(after));
        const made = describe(materialOf(plainText(before)), { start: 0, end: 40 });
        for (const anchor of [made, { exact, prefix: exact, suffix: exact }]) {
          if (!anchor) continue;
          const finding = find(material, anchor);
          if (!finding.found) continue;
          expect(finding.span.start).toBeGreaterThanOrEqual(0);
          expect(finding.span.end).toBeLessThanOrEqual(material.source.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
