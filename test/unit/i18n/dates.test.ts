import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../lib/i18n/index.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';

describe('a date', () => {
  it.each([
    ['2024-11-18', 'ar', '18 تشرين الثاني/نوفمبر 2024'],
    ['2024-11-18', 'zh', '2024年11月18日'],
    ['2024-11-18', 'en', '18 November 2024'],
    ['2024-11-18', 'fr', '18 novembre 2024'],
    ['2024-11-18', 'ru', '18 ноября 2024 г.'],
    ['2024-11-18', 'es', '18 de noviembre de 2024'],
    ['2025-01-01', 'ar', '1 كانون الثاني/يناير 2025'],
    ['1999-12', 'ar', 'كانون الأول/ديسمبر 1999'],
    ['1999-12', 'en', 'December 1999'],
    ['1946', 'ar', '1946'],
  ] as const)('%s in %s', (iso, language, written) => {
    expect(formatDate(iso, language)).toBe(written);
  });

  it('stays as it is where it is none', () => {
    for (const language of LANGUAGES)
      for (const text of ['', 'undated', '2024-1-1', '18.11.2024', '2024-11-18T00:00'])
        expect(formatDate(text, language)).toBe(text);
  });

  it('names twelve different months in every language', () => {
    for (const language of LANGUAGES) {
      const months = Array.from({ length: 12 }, (_, place) =>
        formatDate(`2001-${String(place + 1).padStart(2, '0')}`, language),
      );
      expect(new Set(months).size).toBe(12);
    }
  });
});
