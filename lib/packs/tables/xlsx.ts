import { joinBytes, type Bytes } from '../encoding.ts';
import { Refused } from '../faults.ts';
import { xmlReader } from '../xml.ts';
import { unzip } from '../zip.ts';
import type { Row } from './table.ts';
import { sheetRows } from './xlsx-rows.ts';

/**
 * What a workbook may hold, in bytes: packed and shared strings stand in memory together, so theirs are the lower limits;
 * the sheet streams by.
 */
const LIMITS = { packed: 100_000_000, strings: 200_000_000, sheet: 400_000_000 };
export type WorkbookLimits = Readonly<typeof LIMITS>;

const SHARED = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d{1,4}\.xml$/;
/** Packed bytes that are unfolded together: text becomes about a quarter of a megabyte by it. */
const PIECE_BYTES = 16_384;

/**
 * Reads the first sheet of an Excel workbook (.xlsx), its rows handed on as they are unfolded. Cells refer to shared
 * strings that mostly come after the sheet, so the packed file is gathered and gone through twice: for the strings, then
 * for the sheet. Throws {@link Refused}, also after the first rows.
 */
export async function* readXlsx(
  bytes: Bytes,
  limits: WorkbookLimits = LIMITS,
): AsyncGenerator<readonly Row[]> {
  const packed: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limits.packed) throw new Refused('pack-workbook-too-large');
    packed.push(chunk);
    // Nothing to hand on yet, but whoever waits hears of progress and can stop.
    yield [];
  }
  if (!hasEnd(packed)) throw new Refused('pack-truncated');
  const strings: string[] = [];
  const sheets: string[] = [];
  const reader = stringReader(strings);
  const isShared = (name: string) => {
    if (SHEET.test(name)) sheets.push(name);
    return name === SHARED;
  };
  for await (const text of textOf(packed, isShared, limits.strings)) {
    reader.write(text);
    yield [];
  }
  reader.end();
  const [first] = sheets.sort(byNumber);
  if (first === undefined) throw new Refused('pack-no-columns');
  yield* sheetRows(
    textOf(packed, (name) => name === first, limits.sheet),
    strings,
  );
}

/** The archive's directory ends with this record, and a comment of 65,535 bytes at the most (APPNOTE 4.3.16). */
const END_MARK = [0x50, 0x4b, 0x05, 0x06] as const;
const END_BYTES = 22 + 65_535;

/** False for an archive cut off: its strings may be missing, and its rows would be read as empty. */
function hasEnd(packed: readonly Uint8Array[]): boolean {
  let from = packed.length;
  for (let size = 0; from > 0 && size < END_BYTES; size += packed[from]?.length ?? 0) from--;
  const tail = joinBytes(packed.slice(from));
  return tail.some((_, at) => END_MARK.every((byte, place) => tail[at + place] === byte));
}

/** The text of the wanted part, piece by piece; refused as soon as more than so many bytes came of it. */
async function* textOf(
  packed: readonly Uint8Array[],
  wanted: (name: string) => boolean,
  limit: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let size = 0;
  for await (const unfolded of unzip(piecesOf(packed), wanted)) {
    for (const { chunk, last } of unfolded) {
      size += chunk.length;
      if (size > limit) throw new Refused('pack-workbook-too-large');
      yield decoder.decode(chunk, { stream: !last });
    }
  }
}

// A chunk may be the whole file: cut small, it does not unfold at once.
function* piecesOf(packed: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const chunk of packed)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);
}

/** Gathers the shared strings; a workbook without that part has none. */
function stringReader(strings: string[]): { write(text: string): void; end(): void } {
  let current = '';
  let begun = false;
  const reader = xmlReader({
    open: (name) => {
      if (name === 'si') current = '';
    },
    close: (name, text) => {
      if (name === 't') current += text;
      else if (name === 'si') strings.push(current);
    },
  });
  return {
    write(text) {
      begun = true;
      reader.write(text);
    },
    end() {
      if (begun) reader.end();
    },
  };
}
