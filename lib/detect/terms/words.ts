import { ARABIC, LATIN, type Token } from './tokens.ts';

/** Up to so many letters a word has neither plural nor ending. */
const SHORTEST_STEM = 3;
const FACTOR = 61;
/** Numbers that every machine keeps in a register (30 bits). */
const MASK = 0x3fffffff;
const FOLDED_LETTERS = 0x0700;
const FOLDED = Uint16Array.from({ length: FOLDED_LETTERS }, (_, code) => folded(code));

/** A letter without case, and without what scribes exchange. */
function folded(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return ({ ё: 'е', ة: 'ه', ى: 'ي' }[lower] ?? lower).charCodeAt(0);
}

function foldedAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < FOLDED_LETTERS ? (FOLDED[code] ?? code) : folded(code);
}

const withLetter = (sum: number, letter: number): number => Math.imul(sum, FACTOR) + letter;
const PLURAL = 's'.charCodeAt(0);

/**
 * The number of what the forms of one word share (see `wordKey`), made without cutting the word out of its text: Latin
 * words from the left, Arabic ones from the right, so that particles before them add to it. Different words may share
 * a number, so a match by it needs a second look.
 */
export function wordNumber(text: string, start: number, end: number, script: number): number {
  if (script === ARABIC) return arabicNumber(text, start, end);
  const last = script === LATIN ? endOfSingular(text, start, end) : endOfStem(text, start, end);
  let sum = 0;
  for (let index = start; index < last; index += 1) sum = withLetter(sum, foldedAt(text, index));
  return sum & MASK;
}

function endOfSingular(text: string, start: number, end: number): number {
  return end - start > SHORTEST_STEM && foldedAt(text, end - 1) === PLURAL ? end - 1 : end;
}

function arabicNumber(text: string, start: number, end: number): number {
  let sum = 0;
  for (let index = end - 1; index >= start; index -= 1) sum = withLetter(sum, foldedAt(text, index));
  return sum & MASK;
}

/** Letters of the particles and the article that Arabic writes together with a word. */
const LONGEST_PARTICLES = 4;
const SHORTEST_ARABIC = 2;

/** Whether `isWanted` is true of the number of an Arabic word, or of what may be the word behind its particles. */
export function someNumber(
  text: string,
  start: number,
  end: number,
  isWanted: (number: number) => boolean,
): boolean {
  let sum = 0;
  const last = Math.min(start + LONGEST_PARTICLES, end - SHORTEST_ARABIC);
  for (let index = end - 1; index >= start; index -= 1) {
    sum = withLetter(sum, foldedAt(text, index));
    if ((index <= last || index === start) && isWanted(sum & MASK)) return true;
  }
  return false;
}

/** The number of the pair of Chinese characters at an offset. */
export function hanNumber(text: string, start: number): number {
  return withLetter(text.charCodeAt(start), text.charCodeAt(start + 1)) & MASK;
}

const ALEF = 'ا'.charCodeAt(0);
const LAM = 'ل'.charCodeAt(0);
/** The number of an Arabic word with the article before it, from its number without. */
export function withArticle(number: number): number {
  return withLetter(withLetter(number, LAM), ALEF) & MASK;
}

/** Bits of a Cyrillic letter in the number of an ending; the last letter of the ending has the lowest. */
const LETTER_BITS = 6;
const LETTERS = 32;
const LONGEST_ENDING = 4;
/** Participles that end in -ся decline before it: развивающиеся, развивающимся. */
const SHORTEST_REFLEXIVE = 7;
const BEFORE_FIRST_LETTER = 'а'.charCodeAt(0) - 1;
/** Endings of Russian nouns and adjectives. */
const ENDINGS: ReadonlySet<number> = new Set(
  'иями иях иям ией ием ями ами его ого ему ому ыми ими ия ии ию ие ий ых их ым им ом ем ам ям ой ей ая яя ое ее ые ую юю ый ов ев ах ях а я о е и ы у ю ь й'
    .split(' ')
    .map((ending) =>
      Array.from(ending).reduce(
        (sum, letter) => (sum << LETTER_BITS) | (letter.charCodeAt(0) - BEFORE_FIRST_LETTER),
        0,
      ),
    ),
);

/** Offset behind the stem of a Russian word; its end where it is short or has no ending. */
export function endOfStem(text: string, start: number, end: number): number {
  if (end - start <= SHORTEST_STEM) return end;
  let stem = end;
  let sum = 0;
  const last = end - start > SHORTEST_REFLEXIVE && text.startsWith('ся', end - 2) ? end - 2 : end;
  const first = Math.max(start, last - LONGEST_ENDING);
  for (let index = last - 1; index >= first; index -= 1) {
    const letter = foldedAt(text, index) - BEFORE_FIRST_LETTER;
    if (letter < 1 || letter > LETTERS) break;
    sum |= letter << (LETTER_BITS * (last - 1 - index));
    if (ENDINGS.has(sum)) stem = index;
  }
  return stem - start < SHORTEST_STEM ? end : stem;
}

/**
 * What two forms of one word share: Latin words without case and a plural -s, Russian ones without their ending, Arabic
 * ones without the letters that scribes exchange. Short words stay whole.
 */
export function wordKey({ text, script }: Pick<Token, 'text' | 'script'>): string {
  if (script === 'arabic') return text.replace(/ة/g, 'ه').replace(/ى/g, 'ي');
  const lower = text.toLowerCase();
  if (script === 'cyrillic') return lower.replace(/ё/g, 'е').slice(0, endOfStem(text, 0, text.length));
  return lower.length > SHORTEST_STEM && lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
