import { arabicLetter } from '../symbols/index.ts';
import type { Numbered, Part } from './numbers.ts';

const ARABIC_LETTERS =
  'الف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد';
const HAN_LETTERS = '甲乙丙丁戊己庚辛';

/** The Latin letter that a part's letter stands for in any of the scripts; a range with a hyphen. */
export function letterOf(printed: string): string {
  return printed
    .split(/([-–])/)
    .map((part) => {
      if (part === '–') return '-';
      const han = HAN_LETTERS.indexOf(part);
      if (part && han >= 0) return String.fromCharCode(65 + han);
      return arabicLetter(/^ا?لف$/.test(part) ? 'ألف' : part) ?? part;
    })
    .join('');
}

const LETTER = `[A-Z](?![A-Za-z./']\\w)|(?:${ARABIC_LETTERS.replaceAll(' ', '|')})(?![\\u0621-\\u064a])|[甲乙丙丁戊己]`;
const FIRST = new RegExp(
  ` ?(${LETTER})(?:(?:[-–]| ?(?:to|à|a|الى|至|-|–) ?)(${LETTER}))?(?![A-Za-z\\d]|-\\d)`,
  'y',
);
const NEXT = new RegExp(
  `(?: ?(?:,|、|،) ?(?:and |et |y |и |و ?)?| (?:and|et|y|e|и|و) | ?و ?| ?(?:和|及|与) ?)(${LETTER})(?![A-Za-z\\d]|-\\d)`,
  'y',
);
const MOST_PARTS = 26;

/** A capital, or a character beyond ASCII: most numbers are followed by neither, and no expression need be tried. */
const mayBeLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || unit > 0x7f;

/** The number with the letters of its parts, where letters follow it. */
export function withLetters(text: string, numbered: Numbered): Numbered {
  if (numbered.shape === 'climate' || numbered.shape === 'council' || numbered.letters) return numbered;
  if (!mayBeLetter(text.charCodeAt(numbered.end + (text.charAt(numbered.end) === ' ' ? 1 : 0))))
    return numbered;
  FIRST.lastIndex = numbered.end;
  const first = FIRST.exec(text);
  const letter = first?.[1];
  if (!letter) return numbered;
  const to = first[2];
  const end = FIRST.lastIndex;
  const further: Part[] = [];
  for (let last = end; further.length < MOST_PARTS;) {
    NEXT.lastIndex = last;
    const next = NEXT.exec(text)?.[1];
    if (!next) break;
    last = NEXT.lastIndex;
    further.push({ start: last - next.length, end: last, letters: letterOf(next) });
  }
  return { ...numbered, end, letters: letterOf(letter) + (to ? `-${letterOf(to)}` : ''), further };
}
