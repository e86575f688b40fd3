import { describe, expect, it } from 'vitest';
import { siteOf, siteOfPattern, sitesFrom } from '../../../lib/sites/patterns.ts';

describe('the site of what was typed', () => {
  it.each([
    ['https://Example.org/a/b?c', 'example.org'],
    [' example.org ', 'example.org'],
    ['example.org:8080/x', 'example.org'],
    ['http://localhost:3000', 'localhost'],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['word', null],
    ['', null],
    ['two words.org', null],
  ])('%s', (typed, site) => expect(siteOf(typed)).toBe(site));
});

describe('the site of a pattern', () => {
  it.each([
    ['*://docs.un.org/*', 'docs.un.org'],
    ['https://example.org/*', 'example.org'],
    ['*://*.un.org/*', null],
    ['<all_urls>', null],
  ])('%s', (pattern, site) => expect(siteOfPattern(pattern)).toBe(site));
});

describe('sites from the permissions granted', () => {
  it('keeps those added apart from those known, and sees what was taken back', () => {
    const { known, added } = sitesFrom(['*://docs.un.org/*', '*://b.org/*', '*://a.org/*']);
    expect(added).toEqual(['a.org', 'b.org']);
    expect(known.find(({ site }) => site === 'docs.un.org')?.allowed).toBe(true);
    expect(known.find(({ site }) => site === 'digitallibrary.un.org')?.allowed).toBe(false);
  });

  it('takes a permission for every site as one for each', () => {
    expect(sitesFrom(['<all_urls>']).known.every(({ allowed }) => allowed)).toBe(true);
  });
});
