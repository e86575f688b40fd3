import { expression } from './words/expression.ts';
import { anyOf, signs } from './words/signs.ts';

/** Full-width forms, presentation forms and characters that stand for several are read as what they stand for. */
const COMPOSED = /[\u3220-\u3229\ufb50-\ufdf9\ufdfc-\ufdff\ufe70-\ufefc\uff01-\uff5e]/;
/** What has no width, Arabic vowel signs, backslashes and links of Markdown: none of it counts. */
const WIDTHLESS = String.raw`[\u064b-\u0652[\\\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\]\([^()\s]{0,200}\)`;
const DELETED = new RegExp(WIDTHLESS, 'g');
const HAS_DELETED = new RegExp(WIDTHLESS);

const FIGURES = '\\d\\u0660-\\u0669\\u06f0-\\u06f9';
const DIGIT = `[${FIGURES}]`;
const SLASHES = '/\\u2044\\u2215\\u29f8';
const SLASH = `[${SLASHES}]`;
const SPACE = '\\s{0,8}';
/** Roman numerals and capital letters that end the first element of a symbol, with their twins of other scripts. */
const ROMAN = 'IVXLCІХСΙΧ';
const CAPITAL = 'A-ZАВЕКМНОРСТХІЅΑΒΕΗΙΚΜΝΟΡΤΥΧ';
const HAN = '一二三四五六七八九十〇';
/** Behind a slash: what may stand before the first figure of a symbol, which holds blanks after its joints alone. */
const UP_TO_FIGURE = `(?:[^\\s${FIGURES}]|(?:(?<=[-./]${SPACE}|\\([^()]{0,24})|(?=\\s\\())\\s){0,120}${DIGIT}`;

const SUPPLEMENT = anyOf(signs.supplement);

/** A text without any of these has none of the signs. */
const ANYTHING = new RegExp(`[(${SLASHES}]|${DIGIT}{3}|${SUPPLEMENT}`, 'i');

/** How a reference may be written, an expression each, over text without what does not count. */
const SIGNS: readonly RegExp[] = [
  // A symbol: behind its first element a slash, then a figure.
  new RegExp(`(?:[${CAPITAL}]|\\.${DIGIT}{1,2})${SLASH}${UP_TO_FIGURE}`),
  // One in small letters, or in an address.
  new RegExp(`(?:res|dec|prst|\\.org)${SPACE}${SLASH}${UP_TO_FIGURE}`, 'i'),
  // A number with a slash; no date has only one.
  new RegExp(
    `(?:(?<![${SLASHES}${FIGURES}])${DIGIT}{1,4}|[${ROMAN}])${SPACE}${SLASH}${SPACE}(?:${DIGIT}{1,3}(?![${FIGURES}${SLASHES}])|C[PM]|م)`,
  ),
  // A number with its session or year in brackets.
  new RegExp(`[${FIGURES}${HAN}][^()]{0,12}\\(${SPACE}(?:[${ROMAN}]{1,7}\\)|E?S-|${DIGIT}{4}|[د${HAN}])`),
  // A committee of the Security Council, named after a resolution.
  expression(
    `${DIGIT}{3}[\\s\\S]{0,45}?(?:${anyOf(signs.committeeBehind)})|(?:${anyOf(signs.committeeBefore)})\\p{L}{0,2}\\s?[«"“]?\\s?${DIGIT}{3}`,
    '',
  ),
  // A supplement of the Official Records.
  new RegExp(`(?:${SUPPLEMENT})[\\s\\S]{0,20}?${DIGIT}`, 'i'),
];

/** A resolution of the Security Council without its year: a word for it, and a number anywhere behind. */
const RESOLUTION = new RegExp(anyOf(signs.resolution), 'i');
const NUMBER = new RegExp(`${DIGIT}{3}`);

/**
 * Whether a block may hold a reference at all: never false where the detector finds one, though true for some that hold
 * none. Much lighter than the detector, and linear.
 */
export function mayCite(block: string): boolean {
  const plain = HAS_DELETED.test(block) ? block.replace(DELETED, '') : block;
  const text = COMPOSED.test(plain) ? plain.normalize('NFKC') : plain;
  if (!ANYTHING.test(text)) return false;
  return SIGNS.some((sign) => sign.test(text)) || (NUMBER.test(text) && RESOLUTION.test(text));
}
