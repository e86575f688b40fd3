import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../lib/doors/response-rules.ts';
import { findHolder } from '../../../lib/doors/shell.ts';
import { addressParts } from '../../../lib/hosts/address.ts';
import { hosts } from '../../../lib/hosts/index.ts';
import { agrees } from '../../../lib/reader/marks/links.ts';
import { parseRequest } from '../../../lib/reader/request.ts';

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

describe('the rules of Chromium before 151', () => {
  const READER = 'chrome-extension://abc/reader.html';
  const RuleSchema = v.object({
    priority: v.number(),
    action: v.object({
      type: v.string(),
      redirect: v.optional(v.object({ regexSubstitution: v.string() })),
    }),
    condition: v.object({
      regexFilter: v.optional(v.string()),
      urlFilter: v.optional(v.string()),
      requestDomains: v.array(v.string()),
      initiatorDomains: v.optional(v.array(v.string())),
      resourceTypes: v.array(v.string()),
      responseHeaders: v.array(v.object({ header: v.string(), values: v.array(v.string()) })),
    }),
  });
  const rules = (originals: readonly string[]) => v.parse(v.array(RuleSchema), rulesFor(originals, READER));

  test('every host that serves documents is among them, and no other', () => {
    const serving = hosts.filter(({ serves }) => serves !== 'html').flatMap(({ match }) => match);
    const names = serving
      .map((pattern) => new URL(pattern.replace('*:', 'https:').replace('/*', '/')).hostname)
      .sort();
    for (const { condition } of rules([])) {
      expect(condition.requestDomains.toSorted()).toEqual(names);
      expect(condition.responseHeaders).toEqual([{ header: 'content-type', values: ['application/pdf*'] }]);
    }
    // A page that may not frame the reader keeps the browser's viewer.
    expect(
      rules([]).map(({ condition }) => [condition.resourceTypes, condition.initiatorDomains?.toSorted()]),
    ).toEqual([
      [['main_frame'], undefined],
      [['sub_frame'], names],
    ]);
  });

  test.each(hosts.filter(({ serves }) => serves !== 'html').flatMap(({ match }) => match))(
    'a document of %s opens in the reader at its whole address',
    (pattern) => {
      const address = `${pattern.replace('*:', 'https:').replace('/*', '/')}api/access?s=A/80/1&l=en&t=pdf`;
      const [rule] = rules([]);
      const { regexFilter = 'x^' } = rule?.condition ?? {};
      const substitution = rule?.action.redirect?.regexSubstitution ?? '';
      // `\\0` stands for all that the filter took.
      const taken = new RegExp(regexFilter).exec(address)?.[0] ?? '';
      expect(parseRequest(substitution.replace('\\0', () => taken)).file).toBe(address);
    },
  );

  test('those wanted in the browser come before, by symbol or address', () => {
    const [rule, , ...left] = rules(['A/RES/70/1|en', 'https://documents.un.org/x.pdf']);
    expect(left.map(({ action, condition }) => [action.type, condition.urlFilter])).toEqual([
      ['allow', '^A/RES/70/1^'],
      ['allow', 'https://documents.un.org/x.pdf'],
    ]);
    for (const { priority } of left) expect(priority).toBeGreaterThan(rule?.priority ?? Infinity);
  });
});

test.each([
  ['https://undocs.org/en/A/RES/37/90', '37/90', true],
  ['https://docs.un.org/en/A/RES/2453(XXIII)', '2453 A (XXIII)', true],
  ['https://undocs.org/en/A/RES/54/68', '37/90', false],
  ['https://example.org/37/90', '37/90', false],
])('the link %s agrees with %s: %s', (href, text, expected) => {
  expect(agrees(href, text)).toBe(expected);
});
