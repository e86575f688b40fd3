import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, fold } from '../../../lib/reader/find.ts';

const PLAIN = { matchCase: false, wholeWords: false };
const found = (text: string, query: string, options = PLAIN) =>
  findAll(fold(text, options.matchCase), query, options).map(({ start, end }) => text.slice(start, end));

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
])('%j has %j', (text, query, matches) => {
  expect(found(text, query)).toEqual(matches);
});

test('case and whole words', () => {
  expect(found('Council councils COUNCIL', 'council', { matchCase: true, wholeWords: false })).toEqual([
    'council',
  ]);
  expect(found('Council councils COUNCIL', 'council', { matchCase: false, wholeWords: true })).toEqual([
    'Council',
    'COUNCIL',
  ]);
  expect(found('anything', '   ')).toEqual([]);
});

test('every stretch of a text finds itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(50), fc.nat(50), (text, from, length) => {
      const query = text.slice(from, from + length);
      fc.pre(fold(query, true).text.trim() !== '');
      const options = { matchCase: true, wholeWords: false };
      expect(findAll(fold(text, true), query, options).length).toBeGreaterThan(0);
    }),
  );
});
