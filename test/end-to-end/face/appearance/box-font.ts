/** Units of a font's em square. */
const EM = 1000;
const ASCENT = 800;
const DESCENT = -200;
/** Height of the box that stands for a letter. */
const BOX_HEIGHT = 500;
/** What the box leaves free on either side, so that letters can be counted. */
const SIDE = 40;

/** Glyphs by number; `width` in units. A glyph without a box is a space, one without width a mark upon a letter. */
interface Glyph {
  readonly width: number;
  readonly box: boolean;
}

const EMPTY = 1;
const LETTER = 2;
const WIDE = 3;
const NOTHING = 4;

/** Which glyph stands for what: first code point of each run; a run ends where the next begins. */
const RUNS: readonly (readonly [number, number])[] = [
  [0x20, EMPTY],
  [0x21, LETTER],
  [0xa0, EMPTY],
  [0xa1, LETTER],
  [0x300, NOTHING],
  [0x370, LETTER],
  [0x64b, NOTHING],
  [0x660, LETTER],
  [0x2000, EMPTY],
  [0x200b, NOTHING],
  [0x2010, LETTER],
  [0x2028, NOTHING],
  [0x202f, EMPTY],
  [0x2030, LETTER],
  [0x2066, NOTHING],
  [0x206a, LETTER],
  [0x2e80, WIDE],
  [0xfff0, LETTER],
];
const LAST_CODE_POINT = 0xffff;

/** Big-endian numbers one after the other, as [bytes, value]. */
type Fields = readonly (readonly [2 | 4, number])[];

function bytesOf(fields: Fields): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value & 0xffff);
    else view.setUint32(at, value >>> 0);
    at += size;
  }
  return bytes;
}

const shorts = (...values: readonly number[]): Fields => values.map((value) => [2, value] as const);
const longs = (...values: readonly number[]): Fields => values.map((value) => [4, value] as const);

const lettersOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** One contour of four points, all on the curve, in full words: 34 bytes, padded to 36. */
function boxOf({ width }: Glyph): Uint8Array {
  const right = width - SIDE;
  const flags = [0x0101, 0x0101];
  const across = [SIDE, right - SIDE, 0, SIDE - right];
  const up = [0, 0, BOX_HEIGHT, 0];
  return bytesOf(shorts(1, SIDE, 0, right, BOX_HEIGHT, 3, 0, ...flags, ...across, ...up, 0));
}

/** Many code points to one glyph: format 13 of the table. */
function mapTable(): Uint8Array {
  const groups = RUNS.flatMap(([first, glyph], index) =>
    longs(first, (RUNS[index + 1]?.[0] ?? LAST_CODE_POINT + 1) - 1, glyph),
  );
  const head = [...shorts(0, 1, 3, 10), ...longs(12), ...shorts(13, 0)];
  return bytesOf([...head, ...longs(16 + RUNS.length * 12, 0, RUNS.length), ...groups]);
}

/**
 * A font (TrueType) in which every letter is a box of one width, and every sign of Chinese a wider one: a text in it is
 * as long on every machine, and looks the same however letters are drawn there.
 */
export function boxFont(width: number): Uint8Array {
  const glyphs: readonly Glyph[] = [
    { width, box: true },
    { width: EM / 4, box: false },
    { width, box: true },
    { width: EM, box: true },
    { width: 0, box: false },
  ];
  const outlines = glyphs.map((glyph) => (glyph.box ? boxOf(glyph) : new Uint8Array()));
  const starts = outlines.map((_, index) =>
    outlines.slice(0, index).reduce((sum, { length }) => sum + length, 0),
  );
  const length = outlines.reduce((sum, one) => sum + one.length, 0);
  const name = shorts(...lettersOf('Boxes'));
  const names = [1, 2, 4, 6].flatMap((id) => shorts(3, 1, 0x409, id, 10, 0));
  return fileOf({
    'OS/2': bytesOf([
      ...shorts(3, width, 400, 5, 0, ...Array<number>(10).fill(50), 0, ...Array<number>(5).fill(0)),
      ...longs(0, 0, 0, 0x426f7865),
      ...shorts(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
      ...longs(1, 0),
      ...shorts(BOX_HEIGHT, BOX_HEIGHT, 0, 0x20, 1),
    ]).slice(0, 96),
    cmap: mapTable(),
    glyf: join(outlines, length),
    head: bytesOf([
      ...longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      ...shorts(0, EM),
      ...longs(0, 0, 0, 0),
      ...shorts(0, DESCENT, EM, ASCENT, 0, 8, 2, 1, 0),
    ]),
    hhea: bytesOf([
      ...longs(0x00010000),
      ...shorts(ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    ]),
    hmtx: bytesOf(glyphs.flatMap((glyph) => shorts(glyph.width, glyph.box ? SIDE : 0))),
    loca: bytesOf(longs(...starts, length)),
    maxp: bytesOf([...longs(0x00010000), ...shorts(glyphs.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: bytesOf([...shorts(0, 4, 6 + 48), ...names, ...name]),
    post: bytesOf(longs(0x00030000, 0, 0, 0, 0, 0, 0, 0)),
  });
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Tables in the order of their tags, each from a multiple of four; nobody who reads the file here checks sums. */
function fileOf(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const all = Object.entries(tables);
  const power = Math.floor(Math.log2(all.length));
  const range = 2 ** power * 16;
  let at = 12 + all.length * 16;
  const directory = all.flatMap(([tag, table]) => {
    const tagged = lettersOf(tag).reduce((sum, letter) => sum * 256 + letter, 0);
    const row = longs(tagged, 0, at, table.length);
    at += Math.ceil(table.length / 4) * 4;
    return row;
  });
  const file = new Uint8Array(at);
  file.set(
    bytesOf([
      ...longs(0x00010000),
      ...shorts(all.length, range, power, all.length * 16 - range),
      ...directory,
    ]),
  );
  at = 12 + all.length * 16;
  for (const [, table] of all) {
    file.set(table, at);
    at += Math.ceil(table.length / 4) * 4;
  }
  return file;
}
