import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { mayCite } from '../../../lib/detect/sign.ts';
import { FORWARD } from '../../../lib/detect/words/index.ts';
import { signs } from '../../../lib/detect/words/signs.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import examples from './examples.json' with { type: 'json' };
import cited from './supplements.json' with { type: 'json' };
import { citing } from './citing.ts';

const text = citing(
  'UNSCR |1325|a / res / |٧٠/١|／|（|the 1267 Committee|Комитет 1540|1/CP.21|https://undocs.org/a/70/1|А/70/15|Security Council |مجلس الأمن |No. '.split(
    '|',
  ),
  8,
);

/** A document of the Security Council, where numbers count that no other would. */
const readerOf = (symbol: string) => createDetector({ host: 'www.un.org', ...(symbol ? { symbol } : {}) });

describe('the sign of a reference', () => {
  it.each(examples.filter(({ symbols }) => symbols.length > 0))('is in $text', ({ text: example }) => {
    expect(mayCite(example)).toBe(true);
  });

  it.each(cited.filter(({ found }) => found.length > 0))('is in $text', ({ text: example }) => {
    expect(mayCite(example)).toBe(true);
  });

  it('knows the words of every language', () => {
    for (const { stems, resolution } of FORWARD)
      for (const stem of stems.filter((one) => new RegExp(`^(?:${resolution})`, 'i').test(`${one}tion`)))
        expect(`${stem} 1325`).toSatisfy(mayCite);
    for (const word of Object.values(signs.resolution).flat()) expect(`${word} 1325`).toSatisfy(mayCite);
    for (const word of Object.values(signs.supplement)) expect(`${word} 12`).toSatisfy(mayCite);
    for (const word of Object.values(signs.committeeBehind)) expect(`1267 ${word}`).toSatisfy(mayCite);
    for (const word of Object.values(signs.committeeBefore)) expect(`${word} 1267`).toSatisfy(mayCite);
  });

  it.each(Object.entries(signs))('has words for %s of languages that there are', (role, words) => {
    const known = Object.keys(words);
    expect(LANGUAGES).toEqual(expect.arrayContaining(known));
    if (!role.startsWith('committee')) expect(known).toHaveLength(LANGUAGES.length);
    for (const word of Object.values<string | readonly string[]>(words).flat())
      expect(word.length).toBeGreaterThan(1);
  });

  it('names committees in each language, before their number or behind it', () => {
    expect(new Set(Object.keys({ ...signs.committeeBefore, ...signs.committeeBehind }))).toEqual(
      new Set(LANGUAGES),
    );
  });

  it('is in all in which the detector finds one', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', 'S/2020/1', 'A/RES/70/1'), (block, own) => {
        const detector = readerOf(own);
        detector.scan('The Security Council, 2022');
        if (detector.scan(block).references.length > 0) expect(mayCite(block)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    'Women and men, young and old, came on 12/05/2024 and/or later.',
    'Founded in 2015, the fund serves some 300 villages (see the map).',
    'N/A in the year 2024; open 24 hours, 7 days a week.',
  ])('is not in %s', (plain) => {
    expect(mayCite(plain)).toBe(false);
  });
});
