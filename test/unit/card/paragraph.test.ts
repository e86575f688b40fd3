import { expect, it } from 'vitest';
import { citedParagraph } from '../../../lib/card/paragraph.ts';
import { parseParagraph } from '../../../lib/reader/paragraph.ts';

it.each([
  [{ paragraph: '12' }, '12'],
  [{ paragraph: '12 (a) (ii)' }, '12(a)(ii)'],
  [{ paragraph: '3', annex: 'ii' }, 'annex II 3'],
])('%o is a place that the reader finds', (pinpoint, place) => {
  expect(citedParagraph(pinpoint)).toBe(place);
  expect(parseParagraph(place)?.number).toBe(pinpoint.paragraph.replace(/\D.*/, ''));
});

it.each([null, {}, { paragraph: '12 to 15' }, { paragraph: '3', annex: 'the second' }, { annex: 'I' }])(
  '%o is no single paragraph',
  (pinpoint) => {
    expect(citedParagraph(pinpoint)).toBeNull();
  },
);
