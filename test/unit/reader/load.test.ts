import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { directAddress, documentAddress, isWebAddress } from '../../../lib/reader/load/address.ts';
import { readPage } from '../../../lib/reader/load/hop.ts';
import { kindOfBody } from '../../../lib/reader/load/sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SHELL = 'https://docs.un.org/en/A/79/1';

test.each([
  ['%PDF-1.7 …', 'pdf'],
  ['\n\n%PDF-1.4', 'pdf'],
  ['<!doctype html><title>x', 'page'],
  ['\uFEFF  <html>', 'page'],
  ['', 'empty'],
  ['PK\u0003\u0004', 'word'],
  ['{"error":1}', 'other'],
])('the first bytes %j are %s', (text, kind) => {
  expect(kindOfBody(bytes(text))).toBe(kind);
});

describe('a page in the place of a PDF', () => {
  const read = (html: string) => readPage(parseHTML(`<html><body>${html}</body></html>`).document, SHELL);

  test.each([
    ['<meta http-equiv="Refresh" content="0; URL=/en/A/79/1?direct=true">', `${SHELL}?direct=true`],
    ['<iframe src="https://documents.un.org/a.pdf"></iframe>', 'https://documents.un.org/a.pdf'],
    ['<object data="/TMP/1.pdf" type="application/pdf"></object>', 'https://docs.un.org/TMP/1.pdf'],
    ['<script>location.href = "https://documents.un.org/b.pdf";</script>', 'https://documents.un.org/b.pdf'],
  ])('%s leads on', (html, url) => {
    expect(read(html)).toEqual({ kind: 'hop', url });
  });

  test.each([
    '<iframe src="https://evil.example/a.pdf"></iframe>',
    '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
    '<p>There is no document matching your request.</p>',
    `<iframe src="${SHELL}"></iframe>`,
  ])('%s leads nowhere', (html) => {
    expect(read(html)).toEqual({ kind: 'missing' });
  });

  test('a check for humans is named', () => {
    expect(read('<h1>Just a moment…</h1>')).toEqual({ kind: 'challenge' });
  });
});

test('addresses of the document itself', () => {
  expect(directAddress('http://undocs.org/en/A/RES/70/1')).toBe(
    'https://undocs.org/en/A/RES/70/1?direct=true',
  );
  expect(directAddress('https://documents.un.org/a.pdf')).toBe('https://documents.un.org/a.pdf');
  expect(documentAddress('S/RES/2282(2016)', 'fr')).toBe(
    'https://docs.un.org/fr/S/RES/2282(2016)?direct=true',
  );
});

test.each([
  ['https://undocs.org/A/RES/70/1', true],
  ['http://www.un.org/', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['mailto:someone@un.org', false],
  ['chrome-extension://abc/reader.html', false],
  [`https://un.org/${'x'.repeat(2000)}`, false],
  ['A/RES/70/1', false],
])('of links in documents %s is followed: %s', (address, followed) => {
  expect(isWebAddress(address)).toBe(followed);
});
