import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../lib/detect/addresses.ts';
import { createDetector } from '../../../lib/detect/index.ts';

const documents = (text: string) =>
  addressesIn(text).map(({ start, end, document }) => [text.slice(start, end), document?.symbol ?? null]);

describe('an address in a text', () => {
  it.each([
    ['see undocs.org/A/80/1 and', 'undocs.org/A/80/1', 'A/80/1'],
    ['see https://undocs.org/en/A/80/1.', 'https://undocs.org/en/A/80/1.', 'A/80/1'],
    ['see www.undocs.org/A/RES/70/1', 'www.undocs.org/A/RES/70/1', 'A/RES/70/1'],
    ['see docs.un.org/ru/S/RES/2231(2015)', 'docs.un.org/ru/S/RES/2231(2015)', 'S/RES/2231(2015)'],
    ['(undocs.org/A/80/1)', 'undocs.org/A/80/1)', 'A/80/1'],
    [
      'http://undocs.org/S/RES/2231%282015%29 of',
      'http://undocs.org/S/RES/2231%282015%29',
      'S/RES/2231(2015)',
    ],
  ])('%j names its document', (text, address, symbol) => {
    expect(documents(text)).toEqual([[address, symbol]]);
  });

  it.each([
    ['see www.un.org/en/A/80/1 and', 'www.un.org/en/A/80/1'],
    ['see https://example.com/A/80/1', 'https://example.com/A/80/1'],
    ['see undocs.org/about', 'undocs.org/about'],
  ])('%j names none', (text, address) => {
    expect(documents(text)).toEqual([[address, null]]);
  });

  it('is none in words', () => {
    expect(documents('see A/80/1 of the Board')).toEqual([]);
  });
});

const symbols = (text: string) =>
  createDetector({})
    .scan(text)
    .references.map(({ symbol }) => symbol);

describe('numbers after a word that announces resolutions', () => {
  it.each([
    ['General Assembly resolutions 70/1 and 71/2', ['A/RES/70/1', 'A/RES/71/2']],
    ['General Assembly resolution 70/1, agenda item 71/2', ['A/RES/70/1']],
    ['General Assembly resolution 70/1, adopted under rule 71/2', ['A/RES/70/1']],
    ['General Assembly resolution 70/1, on page 71/2', ['A/RES/70/1']],
    ['General Assembly resolution 70/1, by a majority 71/2', ['A/RES/70/1']],
  ])('%j', (text, expected) => {
    expect(symbols(text)).toEqual(expected);
  });
});
