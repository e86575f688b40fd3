import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../lib/doors/response-rules.ts';
import { findHolder } from '../../../lib/doors/shell.ts';
import { addressParts } from '../../../lib/hosts/address.ts';
import { agrees } from '../../../lib/reader/marks/links.ts';

const SHELL = 'https://docs.un.org/en/A/79/1';

describe('the holder of a shell page', () => {
  const find = (html: string) => findHolder(parseHTML(`<html><body>${html}</body></html>`).document, SHELL);

  test.each([
    ['<iframe src="/en/A/79/1?direct=true"></iframe>', `${SHELL}?direct=true`],
    ['<embed src="https://documents.un.org/x.pdf" type="application/pdf">', 'https://documents.un.org/x.pdf'],
    [
      '<object data="https://documents.un.org/api/symbol/access?s=A/79/1&l=en"></object>',
      'https://documents.un.org/api/symbol/access?s=A/79/1&l=en',
    ],
    [
      '<meta http-equiv="refresh" content="0;url=https://documents.un.org/y.pdf">',
      'https://documents.un.org/y.pdf',
    ],
  ])('%s', (html, address) => {
    expect(find(html)?.address).toBe(address);
  });

  test.each([
    '<iframe src="https://www.googletagmanager.com/ns.html"></iframe>',
    '<iframe src="/analytics.html"></iframe>',
    '<p>There is no document.</p>',
  ])('none in %s', (html) => {
    expect(find(html)).toBeNull();
  });
});

test.each([
  ['https://docs.un.org/en/a/res/70/1?direct=true', 'A/RES/70/1', 'en'],
  ['https://undocs.org/ch/S/RES/2274%20(2016)', 'S/RES/2274(2016)', 'zh'],
  ['https://documents.un.org/api/symbol/access?s=A/80/400&l=F&t=pdf', 'A/80/400', 'fr'],
  ['https://undocs.org/pdf?symbol=ru/S/RES/572(1985)', 'S/RES/572(1985)', 'ru'],
  ['https://documents.un.org/doc/undoc/gen/g26/031/70/pdf/g2603170.pdf', null, null],
])('%s names', (address, symbolText, language) => {
  expect(addressParts(address)).toEqual({ symbolText, language });
});

test('rules send UN answers that are PDF to the reader, but for those wanted in the browser', () => {
  const rules = rulesFor(
    ['A/RES/70/1|en', 'https://documents.un.org/x.pdf'],
    'chrome-extension://abc/reader.html',
  );
  expect(rules).toHaveLength(3);
  expect(JSON.stringify(rules[0])).toContain('reader.html?raw=');
  expect(JSON.stringify(rules.slice(1))).toContain('A/RES/70/1');
});

test.each([
  ['https://undocs.org/en/A/RES/37/90', '37/90', true],
  ['https://docs.un.org/en/A/RES/2453(XXIII)', '2453 A (XXIII)', true],
  ['https://undocs.org/en/A/RES/54/68', '37/90', false],
  ['https://example.org/37/90', '37/90', false],
])('the link %s agrees with %s: %s', (href, text, expected) => {
  expect(agrees(href, text)).toBe(expected);
});
