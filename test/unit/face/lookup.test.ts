import { describe, expect, it } from 'vitest';
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
