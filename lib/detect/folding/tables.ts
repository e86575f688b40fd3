/** What a character needs when a block is folded. */
export const PLAIN = 0;
export const MAPPED = 1;
export const DELETED = 2;
export const BLANK = 3;
export const TWIN = 4;
/** Markdown, presentation forms: `markup.ts` takes them away before. */
export const MARKUP = 5;

/** What a text may have, told by its folded characters: bits above those of the kinds. */
export const FIGURE = 0x08;
/** A slash or an opening bracket: symbols, numbers and definitions have one. */
export const OPENING = 0x10;
export const LATIN = 0x20;
export const CYRILLIC = 0x40;
export const ARABIC = 0x80;
export const HAN = 0x100;
export const QUOTE = 0x200;
export const KIND_BITS = 0x07;

/**
 * Neighbours that need care: a blank with what may take it away behind it (another blank, Chinese) or before it (a
 * hanging slash, hyphen or full stop). The bit of the first of a pair is twice that of the second.
 */
const TAKES_BLANK = 0x400;
const HANGING = 0x2000;
const SPACE = 0x400 | 0x800 | 0x1000;
/** The bits of the second of both pairs. */
export const SECOND_BITS = 0x1400;

/** The kind of every UTF-16 unit with the bit of what it is when folded; its folded code, 0 where it stays as it is. */
export const TRAITS = new Uint16Array(65536);
export const FOLDED = new Uint16Array(65536);

const BITS: readonly (readonly [from: number, to: number, bit: number])[] = [
  [0x0a, 0x0a, TAKES_BLANK],
  [0x20, 0x20, SPACE],
  [0x28, 0x28, OPENING],
  [0x2d, 0x2e, HANGING],
  [0x2f, 0x2f, OPENING | HANGING],
  [0x30, 0x39, FIGURE],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN],
  [0x1e00, 0x1eff, LATIN],
  [0x400, 0x4ff, CYRILLIC],
  [0x620, 0x64a, ARABIC],
  [0x66e, 0x6d3, ARABIC],
  [0x3001, 0x303f, TAKES_BLANK],
  [0x3007, 0x3007, HAN | TAKES_BLANK],
  [0x3400, 0x9fff, HAN | TAKES_BLANK],
  [0xf900, 0xfaff, HAN | TAKES_BLANK],
  [0x22, 0x22, QUOTE],
  [0xab, 0xab, QUOTE],
  [0xbb, 0xbb, QUOTE],
  [0x201c, 0x201d, QUOTE | TAKES_BLANK],
  [0x300a, 0x300b, QUOTE | TAKES_BLANK],
];
for (const [from, to, bit] of BITS) TRAITS.fill(bit, from, to + 1);

/** A letter that stands alone is read as its twin of another script, or not: it has the bits of both. */
function put(unit: number, kind: number, code: number): void {
  const bits = (TRAITS[unit] ?? 0) | (TRAITS[code] ?? 0);
  TRAITS[unit] = (bits & ~KIND_BITS) | kind;
  if (code !== unit) FOLDED[unit] = code;
}

function range(
  from: number,
  to: number,
  kind: number,
  code: (unit: number) => number = (unit) => unit,
): void {
  for (let unit = from; unit <= to; unit += 1) put(unit, kind, code(unit));
}

function list(characters: string, kind: number, to: string): void {
  Array.from(characters).forEach((character, index) => {
    put(character.charCodeAt(0), kind, to.charCodeAt(to.length === 1 ? 0 : index));
  });
}

range(0xff01, 0xff5e, MAPPED, (unit) => unit - 0xfee0);
range(0x0660, 0x0669, MAPPED, (unit) => unit - 0x0630);
range(0x06f0, 0x06f9, MAPPED, (unit) => unit - 0x06c0);
list('⁄∕⧸', MAPPED, '/');
list('‐‑−', MAPPED, '-');
list('‘’ʼ', MAPPED, "'");
list('آأإ', MAPPED, 'ا');
range(0x2000, 0x200a, BLANK, () => 0x20);
list('\t\r\v\f\u00a0\u202f\u205f\u3000', BLANK, ' ');
list('\n', BLANK, '\n');
range(0x200b, 0x200f, DELETED);
range(0x202a, 0x202e, DELETED);
range(0x2060, 0x2069, DELETED);
range(0x064b, 0x0652, DELETED);
list('\u00ad\u0640\ufeff', DELETED, '\u0001');
list('АВЕКМНОРСТХІЅ', TWIN, 'ABEKMHOPCTXIS');
list('ΑΒΕΗΙΚΜΝΟΡΤΥΧ', TWIN, 'ABEHIKMNOPTYX');
list('\\]', MARKUP, '\\]');
range(0x3220, 0x3229, MARKUP);
range(0xfb50, 0xfdf9, MARKUP);
range(0xfdfc, 0xfdff, MARKUP);
range(0xfe70, 0xfefc, MARKUP);

/** Chinese characters and punctuation, between which print breaks lines anywhere. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x3001 && unit <= 0x303f) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x201c ||
    unit === 0x201d
  );
}
