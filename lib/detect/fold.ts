/** A block as the rules read it, with the way back to the offsets of the block as it was given. */
export interface Folded {
  readonly text: string;
  /** Offset in the given block of the folded character at `index` (UTF-16 units). */
  start(index: number): number;
  /** Offset in the given block just behind the folded character before `index`. */
  end(index: number): number;
}

const SINGLE =
  /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000\r\u0660-\u0669\u06f0-\u06f9\u2044\u2215\u29f8\u2010\u2011\u2212\u2018\u2019\u02bc\uff01-\uff5e\u0622\u0623\u0625]/g;

/** Characters that print the same are read as one; one character in, one out. */
function single(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0630);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06c0);
  if (code >= 0x0622 && code <= 0x0625) return 'ا';
  if (code === 0x2044 || code === 0x2215 || code === 0x29f8) return '/';
  if (code === 0x2010 || code === 0x2011 || code === 0x2212) return '-';
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return "'";
  return ' ';
}

/** Cyrillic and Greek capitals that stand alone beside Latin letters, digits or slashes are Latin ones. */
const HOMOGLYPH = /(?<![\u0370-\u04ff])[АВЕКМНОРСТХΑΒΕΗΙΚΜΝΟΡΤΥΧ](?![\u0370-\u04ff])/g;
const LATIN_TWIN = new Map(
  Array.from('АВЕКМНОРСТХΑΒΕΗΙΚΜΝΟΡΤΥΧ', (letter, index) => [
    letter,
    'ABEKMHOPCTXABEHIKMNOPTYX'.charAt(index),
  ]),
);

const CJK = '\\u2e80-\\u2fff\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\u201c\\u201d';
/** What takes no room in the reading: marks without width, vowel signs, Markdown, breaks that print makes. */
const LENGTH = new RegExp(
  [
    String.raw`[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+`,
    String.raw`[\u064b-\u0652]+`,
    String.raw`\\(?=[()_*[\]])`,
    String.raw`\]\([^()\s]{0,200}\)`,
    String.raw`\[(?=[^[\]\n]{1,60}\]\()`,
    `(?<=[${CJK}])[ \\n]+(?=[${CJK}])`,
    String.raw`(?<=[A-Z0-9.]{2}/)[ \n]+(?=\d)`,
    String.raw`(?<=\bE?S-)[ \n]+(?=\d)`,
    String.raw`[ \n]{2,}`,
    String.raw`[\u3220-\u3229\ufb50-\ufdff\ufe70-\ufefc]`,
  ].join('|'),
  'g',
);
const SPACES = /^[ \n]+$/;
const CJK_ONLY = new RegExp(`[${CJK}]`);

function replacement(found: string, before: string, after: string): string {
  if (SPACES.test(found)) {
    if (/[/-]/.test(before) && /\d/.test(after) && found.length < 8) return '';
    if (CJK_ONLY.test(before) && CJK_ONLY.test(after)) return '';
    return found.includes('\n') ? '\n' : ' ';
  }
  return /[\u3220-\u3229\ufb50-\ufdff\ufe70-\ufefc]/.test(found) ? found.normalize('NFKC') : '';
}

/**
 * Reads a block for the rules: digits, slashes, hyphens, spaces and full-width forms become plain, marks without width,
 * Arabic vowel signs and Markdown vanish, runs of white space become one blank or one line break, and breaks inside
 * Chinese text or a symbol vanish. Linear in the length of the block.
 */
export function fold(block: string): Folded {
  const plain = block
    .replace(SINGLE, single)
    .replace(HOMOGLYPH, (letter) => LATIN_TWIN.get(letter) ?? letter);
  const places: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let taken = 0;
  let shift = 0;
  LENGTH.lastIndex = 0;
  for (const match of plain.matchAll(LENGTH)) {
    const found = match[0];
    const put = replacement(found, plain.charAt(match.index - 1), plain.charAt(match.index + found.length));
    if (put.length === found.length) continue;
    text += plain.slice(taken, match.index) + put;
    taken = match.index + found.length;
    shift += found.length - put.length;
    places.push(text.length);
    shifts.push(shift);
  }
  if (!places.length) return { text: plain, start: (index) => index, end: (index) => index };
  text += plain.slice(taken);
  const original = (index: number): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return index + (shifts[low - 1] ?? 0);
  };
  return { text, start: original, end: (index) => (index ? original(index - 1) + 1 : 0) };
}
