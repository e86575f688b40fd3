/** What a character needs when a block is folded. */
export const PLAIN = 0;
export const MAPPED = 1;
export const DELETED = 2;
export const BLANK = 3;
export const TWIN = 4;
/** Markdown, presentation forms: `markup.ts` takes them away before. */
export const MARKUP = 5;

/** The kind and the folded code of every UTF-16 unit. */
export const KIND = new Uint8Array(65536);
export const FOLDED = Uint16Array.from({ length: 65536 }, (_, code) => code);

function range(
  from: number,
  to: number,
  kind: number,
  code: (unit: number) => number = (unit) => unit,
): void {
  for (let unit = from; unit <= to; unit += 1) {
    KIND[unit] = kind;
    FOLDED[unit] = code(unit);
  }
}

function list(characters: string, kind: number, to: string): void {
  Array.from(characters).forEach((character, index) => {
    const code = to.charCodeAt(to.length === 1 ? 0 : index);
    range(character.charCodeAt(0), character.charCodeAt(0), kind, () => code);
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
list(' \t\r\v\f\u00a0\u202f\u205f\u3000', BLANK, ' ');
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
range(0xfb50, 0xfdff, MARKUP);
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
