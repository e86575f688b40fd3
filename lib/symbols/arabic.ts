import { arabicLetter, fromHan, toRoman } from './numerals.ts';

/** Of neither script, and without brackets: nothing to rewrite. */
const LATIN_ONLY = /^[\x20-\x27\x2a-\x7e]*$/;

/**
 * Rewrites what Arabic and Chinese texts print in place of Latin sessions and letters (symbols.md 3.6, 3.7):
 * `3379 (د-30)` → `3379 (XXX)`, `دإ-30/1` → `S-30/1`, `217 ألف (د-3)` → `217 A (III)`, `217A(三)` → `217A(III)`.
 */
export function latinSessions(text: string): string {
  if (LATIN_ONLY.test(text)) return text;
  return text
    .replace(/د\s?[إا]\s?ط\s?[-–]\s?(?=\d)/gu, 'ES-')
    .replace(/د\s?[إا]\s?[-–]\s?(?=\d)/gu, 'S-')
    .replace(
      /\(\s?(E?S-)(\d{1,2})\s?\)/g,
      (_, prefix: string, n: string) => `(${prefix}${toRoman(Number(n))})`,
    )
    .replace(/\(?\s?د\s?[-–]\s?(\d{1,2})\s?\)?/gu, (_, n: string) => `(${toRoman(Number(n))})`)
    .replace(/\(([〇一二三四五六七八九十]{1,3})\)/g, (whole, han: string) => roman(han) ?? whole)
    .replace(/^[〇一二三四五六七八九]{2,5}(?=[ A-Z(])/, (han) => String(fromHan(han) ?? han))
    .replace(/(?<=\d\s?)(?:إلى|و)?\s?[\u0621-\u064A]{3}(?![\u0621-\u064A])/gu, latinLetter)
    .replace(/(?<=[A-Z])\s?(?:إلى|و)\s?([\u0621-\u064A]{3})(?![\u0621-\u064A])/gu, (whole, word: string) => {
      const letter = arabicLetter(word);
      return letter ? `-${letter}` : whole;
    });
}

function roman(han: string): string | null {
  const value = fromHan(han);
  return value ? `(${toRoman(value)})` : null;
}

function latinLetter(word: string): string {
  return arabicLetter(word.trim()) ?? word;
}
