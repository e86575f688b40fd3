import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../lib/detect/terms/index.ts';
import { createDetector } from '../../../lib/detect/index.ts';
import type { LexiconForm } from '../../../lib/detect/types.ts';

const form = (text: string, id: string, more: Partial<LexiconForm> = {}): LexiconForm => ({
  ...{ form: text, id, language: 'en', length: 'short', gated: false },
  ...more,
});
const full = (text: string, id: string) => form(text, id, { length: 'full' });

const lexicon = buildLexicon([
  form('WHO', 'who'),
  full('Convention “Peace”', 'quoted'),
  full('Plan of Action', 'plan'),
  full('Plan of Action (Vienna)', 'vienna'),
  full('UN-Women', 'women'),
  full('UN Women', 'women'),
  form('EU+', 'eu'),
]);
const found = (text: string) => {
  const { terms } = createDetector({ language: 'en', lexicon }).scan(text);
  return terms.map(({ start, end, id }) => [id, text.slice(start, end)]);
};

describe('a term', () => {
  it.each([
    ['the Convention “Peace” is', 'quoted', 'Convention “Peace”'],
    ['the Plan of Action (Vienna) of', 'vienna', 'Plan of Action (Vienna)'],
    ['the Plan of Action of', 'plan', 'Plan of Action'],
    ['by UN-Women and', 'women', 'UN-Women'],
    ['by UN Women and', 'women', 'UN Women'],
    ['the EU+ states', 'eu', 'EU+'],
  ])('is marked whole, with the sign it ends with: %j', (text, id, surface) => {
    expect(found(text)).toEqual([[id, surface]]);
  });

  it.each(['(WHO)', '“WHO”', 'WHO, and', 'WHO.', 'of WHO: it', 'the WHO/Europe office'])(
    'stands in %j',
    (text) => {
      expect(found(text).map(([, surface]) => surface)).toEqual(['WHO']);
    },
  );

  it.each([
    'info@WHO is',
    'WHO@example is',
    '_WHO',
    'WHO_',
    'see www.WHO.int',
    'A/WHO/5',
    'report.WHO',
    'WHO.int',
  ])('is none in an address, a name of a file or a symbol: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a number of the Economic and Social Council with a Roman numeral', () => {
  const symbols = (text: string) =>
    createDetector({ language: 'en' })
      .scan(text)
      .references.map(({ symbol }) => symbol);

  it.each([
    ['Economic and Social Council resolution 663 (XXIV) of 31 July 1957', ['E/RES/663(XXIV)']],
    ['resolution 663 (XXIV) of 31 July 1957', ['E/RES/663(XXIV)']],
  ])('%j', (text, expected) => {
    expect(symbols(text)).toEqual(expected);
  });
});
