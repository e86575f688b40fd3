import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, fold } from '../../../lib/reader/find.ts';

const PLAIN = { matchCase: false, matchDiacritics: false, wholeWords: false };
const found = (text: string, query: string, options = PLAIN) =>
  findAll(fold(text, options), query, options).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'The General\nAssembly and the general  assembly',
    'general assembly',
    ['General\nAssembly', 'general  assembly'],
  ],
  ['L’Assemblée générale', "l'assemblee", ['L’Assemblée']],
  ['大会第70/1号决议', '70/1号', ['70/1号']],
  ['الأمم المتّحدة', 'الامم المتحدة', ['الأمم المتّحدة']],
  ['2015–2030', '2015-2030', ['2015–2030']],
  ['ещё один', 'еще', ['ещё']],
  // Print: lengthened words, Arabic shapes and ligatures, soft hyphens, letters with their accents beside them.
  ['الأمـــم المتحدة', 'الأمم', ['الأمـــم']],
  ['ﺍﻟﺠﻤﻌﻴﺔ ﺍﻟﻌﺎﻣﺔ', 'الجمعية العامة', ['ﺍﻟﺠﻤﻌﻴﺔ ﺍﻟﻌﺎﻣﺔ']],
  ['ﻻ شيء', 'لا', ['ﻻ']],
  ['القرار ٧٠/١', 'القرار 70/1', ['القرار ٧٠/١']],
  ['the oﬃce and the ﬁle', 'office', ['oﬃce']],
  ['develop\u00ADment', 'development', ['develop\u00ADment']],
  ['Assemble\u0301e', 'assemblée', ['Assemble\u0301e']],
  // Ends of lines and full width in Chinese.
  ['联合国大\n会第７０／１号决议', '大会第70/1号', ['大\n会第７０／１号']],
  ['大会决议', '大会 决议', ['大会决议']],
  ['the UN 大会', 'UN 大会', ['UN 大会']],
])('%j has %j', (text, query, matches) => {
  expect(found(text, query)).toEqual(matches);
});

test('case and whole words', () => {
  expect(found('Council councils COUNCIL', 'council', { ...PLAIN, matchCase: true })).toEqual(['council']);
  expect(found('Council councils COUNCIL', 'council', { ...PLAIN, wholeWords: true })).toEqual([
    'Council',
    'COUNCIL',
  ]);
  expect(found('anything', '   ')).toEqual([]);
});

test('accents count where they are asked to', () => {
  const strict = { ...PLAIN, matchDiacritics: true };
  expect(found('résumé resume re\u0301sume\u0301', 'résumé', strict)).toEqual([
    'résumé',
    're\u0301sume\u0301',
  ]);
  expect(found('القرآن القران', 'القرآن', strict)).toEqual(['القرآن']);
  expect(found('الأمـــم', 'الأمم', strict)).toEqual(['الأمـــم']);
  expect(found('ещё еще', 'еще', strict)).toEqual(['еще']);
});

test('every stretch of a text finds itself', () => {
  const options = { ...PLAIN, matchCase: true };
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(50), fc.nat(50), (text, from, length) => {
      const query = text.slice(from, from + length);
      fc.pre(fold(query, options).text.trim() !== '');
      expect(findAll(fold(text, options), query, options).length).toBeGreaterThan(0);
    }),
  );
});
