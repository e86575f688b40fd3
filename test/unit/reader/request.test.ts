import { expect, test } from 'vitest';
import { parseRequest, readerPath } from '../../../lib/reader/request.ts';
import { parseParagraph } from '../../../lib/reader/paragraph.ts';

const BASE = 'chrome-extension://abc';

test('what is written is read back', () => {
  const path = readerPath({
    file: 'https://docs.un.org/en/A/RES/70/1?direct=true&x=1#y',
    language: 'zh',
    framed: true,
    place: { page: 3, paragraph: '12(a)' },
  });
  expect(parseRequest(BASE + path)).toEqual({
    file: 'https://docs.un.org/en/A/RES/70/1?direct=true&x=1#y',
    symbol: null,
    language: 'zh',
    framed: true,
    second: false,
    place: { page: 3, paragraph: '12(a)' },
  });
});

test('an address that a rule could not encode is taken whole', () => {
  const address = 'https://documents.un.org/api/symbol/access?s=A/80/1&l=en&t=pdf';
  expect(parseRequest(`${BASE}/reader.html?raw=${address}`).file).toBe(address);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'nonsense', ''])(
  'refuses %s',
  (file) => {
    expect(parseRequest(`${BASE}/reader.html?file=${encodeURIComponent(file)}`).file).toBeNull();
  },
);

test.each([
  ['12', { number: '12' }],
  ['12 (a)', { number: '12', subparagraph: 'a' }],
  ['2(b)(ii)', { number: '2', subparagraph: 'b.ii' }],
  ['annex II 3', { number: '3', annex: 'II' }],
])('paragraph %s', (text, address) => {
  expect(parseParagraph(text)).toEqual(address);
});

test.each(['', 'x', '12 and 13', '(a)', '1234'])('no paragraph: %s', (text) => {
  expect(parseParagraph(text)).toBeNull();
});
