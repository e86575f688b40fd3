/** A sub-paragraph's mark in a text: where it stands, its level (1 letters, 2 numerals) and what it says. */
export interface Mark {
  readonly start: number;
  readonly level: 1 | 2;
  readonly label: string;
}

/**
 * `(a)`, `a)`, `(أ)`, `(一)`, `㈠`, `(ii)`, `‘1’` at the start of a text, after a stop or after "and": elsewhere such
 * letters refer to a sub-paragraph and open none.
 */
const MARKS =
  /(?<=^\s{0,8}|[;:,.؛،；：，。]\s{0,3}(?:(?:and|or|et|ou|[иyoو]|или)\s?)?)(?:\(([a-z\p{Script=Cyrillic}\p{Script=Arabic}]{1,4}|[一二三四五六七八九十]{1,3}|\d{1,2}|[‘'’]\d{1,2}[‘'’])\)|([a-z\p{Script=Cyrillic}]{1,4})\)|[‘'’](\d{1,2})[‘'’]|([㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩]))(?=\s|\p{L})/gu;

const ROMAN = /^[ivx]{1,4}$/;
const BEFORE_CIRCLED_ONE = 0x321f;

/** The marks in a text, in order. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let letter = '';
  for (const match of text.matchAll(MARKS)) {
    const circled = match[4]?.codePointAt(0);
    const printed =
      circled === undefined ? (match[1] ?? match[2] ?? match[3] ?? '') : String(circled - BEFORE_CIRCLED_ONE);
    const label = printed.replace(/[‘'’]/gu, '');
    const level = levelOf(label, letter);
    if (level === 1) letter = label;
    marks.push({ start: match.index, level, label });
  }
  return marks;
}

/** A numeral is the second level, but `(i)` after `(h)` is a letter, and figures without letters above are the first. */
function levelOf(label: string, letter: string): 1 | 2 {
  if (/^\d/.test(label)) return letter === '' || /^\d/.test(letter) ? 1 : 2;
  if (!ROMAN.test(label)) return 1;
  const follows =
    letter.length === 1 && label.length === 1 && label.charCodeAt(0) === letter.charCodeAt(0) + 1;
  return follows ? 1 : 2;
}
