import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import lines from './false-friends.json' with { type: 'json' };

/** Where a doubtful number is likeliest to be taken for a citation: on a page of the Organization, its organs named. */
const ON_A_UNITED_NATIONS_PAGE =
  'General Assembly, Security Council, Economic and Social Council, Human Rights Council.';

describe.each(Object.entries(lines))('false friends, %s', (_language, texts) => {
  it('has 50 lines or more', () => {
    expect(texts.length).toBeGreaterThanOrEqual(50);
  });
  it.each(texts)('%s', (text) => {
    const marks = [{}, { host: 'www.un.org', symbol: 'A/RES/70/1' }].flatMap((context) => {
      const detector = createDetector(context);
      if ('host' in context) detector.scan(ON_A_UNITED_NATIONS_PAGE);
      return detector.scan(text).references;
    });
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
