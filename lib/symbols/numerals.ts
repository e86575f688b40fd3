/** Numerals and letters as sessions and parts of resolutions write them in Latin, Arabic and Chinese. */

const VALUES: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** A number from 1 to 399 in Roman numerals. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [letters, worth] of VALUES) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a well-formed Roman numeral (upper case), or null. */
export function fromRoman(text: string): number | null {
  if (!/^[CLXVI]{1,8}$/.test(text)) return null;
  let value = 0;
  let at = 0;
  for (const [letters, worth] of VALUES) {
    while (text.startsWith(letters, at)) {
      value += worth;
      at += letters.length;
    }
  }
  return at === text.length && toRoman(value) === text ? value : null;
}

/** Letters of lettered parts in Arabic, in the order of the alphabet they stand for (symbols.md 3.6). */
const ARABIC_LETTERS: readonly (readonly [string, string])[] = [
  ['ألف', 'A'],
  ['باء', 'B'],
  ['جيم', 'C'],
  ['دال', 'D'],
  ['هاء', 'E'],
  ['واو', 'F'],
  ['زاي', 'G'],
  ['حاء', 'H'],
  ['طاء', 'I'],
  ['ياء', 'J'],
  ['كاف', 'K'],
  ['لام', 'L'],
  ['ميم', 'M'],
  ['نون', 'N'],
  ['سين', 'O'],
  ['عين', 'P'],
  ['فاء', 'Q'],
  ['صاد', 'R'],
  ['قاف', 'S'],
  ['راء', 'T'],
  ['شين', 'U'],
  ['تاء', 'V'],
  ['ثاء', 'W'],
  ['خاء', 'X'],
  ['ذال', 'Y'],
  ['ضاد', 'Z'],
];
const ARABIC_LETTER = new Map(ARABIC_LETTERS);

/** The Latin letter that an Arabic letter name stands for in UN documents (`ألف` → A), or null. */
export function arabicLetter(word: string): string | null {
  return ARABIC_LETTER.get(word) ?? null;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** A Chinese numeral up to 99 (三, 十五, 三十), or a row of Chinese figures (二一七); null when it is neither. */
export function fromHan(text: string): number | null {
  if (!/^[〇一二三四五六七八九十]{1,5}$/.test(text)) return null;
  const ten = text.indexOf('十');
  if (ten < 0) return Number(Array.from(text, (figure) => HAN_DIGITS.indexOf(figure)).join(''));
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(text[ten - 1] ?? '');
  const units = ten === text.length - 1 ? 0 : HAN_DIGITS.indexOf(text[ten + 1] ?? '');
  return ten > 1 || ten < text.length - 2 || tens < 0 || units < 0 ? null : tens * 10 + units;
}
