import { describe, expect, it } from 'vitest';
import { contentOf, requestOf } from '../../../lib/menus/entered.ts';
import { lookUpPath, parseLookUp } from '../../../lib/lookup/address.ts';

describe('the address of the look-up page', () => {
  it.each([
    { kind: 'symbol', id: 'A/RES/70/1' },
    { kind: 'term', id: 'acabq' },
    { query: 'a & b = ؟' },
  ] as const)('brings back %j', (request) => {
    const path = lookUpPath(request);
    expect(parseLookUp(path.slice(path.indexOf('?')))).toEqual(request);
  });

  it.each(['', '?kind=other&id=x', '?kind=symbol&id=', `?query=${'x'.repeat(301)}`])(
    'takes %s for an empty query',
    (search) => expect(parseLookUp(search)).toEqual({ query: '' }),
  );
});

describe('what was entered in the address bar', () => {
  it('is the suggestion that was chosen', () => {
    expect(requestOf(contentOf({ kind: 'symbol', id: 'A/RES/70/1' }))).toEqual({
      kind: 'symbol',
      id: 'A/RES/70/1',
    });
    expect(requestOf(contentOf({ kind: 'term', id: 'local:RC' }))).toEqual({ kind: 'term', id: 'local:RC' });
  });

  it.each(['ACABQ', 'agenda: 2030', ' 70/1 '])('else the query %s', (text) => {
    expect(requestOf(text)).toEqual({ query: text.trim() });
  });
});
