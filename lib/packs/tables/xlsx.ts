import type { Bytes } from '../encoding.ts';
import { Refused } from '../faults.ts';
import { unzip } from '../zip.ts';
import { entryName } from '../zip-kind.ts';
import { HEADER_ROWS, knownHeader } from './header.ts';
import type { Row } from './table.ts';
import { sheetRows } from './xlsx-rows.ts';
import { workbookReader, type Workbook } from './xlsx-workbook.ts';

/**
 * What a workbook may hold, in bytes: packed and shared strings stand in memory together, so theirs are the lower limits;
 * the sheets stream by.
 */
const LIMITS = { packed: 100_000_000, strings: 200_000_000, sheet: 400_000_000 };
export type WorkbookLimits = Readonly<typeof LIMITS>;

/** Packed bytes that are unfolded together: text becomes about a quarter of a megabyte by it. */
const PIECE_BYTES = 16_384;
/** Sheets that are looked at and read; a catalogue in more of them is none. */
const MOST_SHEETS = 50;

/**
 * Reads the sheets of an Excel workbook (.xlsx), their rows handed on as they are unfolded: first the first one that begins
 * with a header that is known, then the others in their order, without hidden ones. Cells refer to shared strings that
 * mostly come after the sheets, so the packed file is gathered and gone through several times. Throws {@link Refused},
 * also after the first rows.
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
  const reader = workbookReader();
  for await (const { name, text, last } of textsOf(packed, reader.wants, limits.strings)) {
    reader.write(name, text, last);
    yield [];
  }
  const workbook = reader.end();
  const rowsOf = (at: number): AsyncGenerator<readonly Row[]> => {
    const sheet = workbook.sheets[at];
    const texts = textsOf(packed, (name) => name === sheet?.part, limits.sheet);
    return sheetRows(texts, workbook, sheet?.name ?? '');
  };
  const places = [...workbook.sheets.keys()].slice(0, MOST_SHEETS);
  const first = await withHeader(workbook, places, rowsOf);
  for (const at of [first, ...places.filter((place) => place !== first)]) yield* rowsOf(at);
}

/** The first sheet whose first rows have a known header, else the first. */
async function withHeader(
  { sheets }: Workbook,
  places: readonly number[],
  rowsOf: (at: number) => AsyncGenerator<readonly Row[]>,
): Promise<number> {
  if (sheets.length > 1)
    for (const at of places) {
      let rows: readonly Row[] = [];
      for await (const some of rowsOf(at)) {
        rows = rows.concat(some);
        if (rows.length >= HEADER_ROWS) break;
      }
      if (knownHeader(rows.map(({ cells }) => cells)) !== -1) return at;
    }
  return 0;
}

interface PartText {
  /** With slashes, in small letters. */
  readonly name: string;
  readonly text: string;
  readonly last: boolean;
}

/** The text of the wanted parts, piece by piece; refused as soon as more than so many bytes came of them. */
async function* textsOf(
  packed: readonly Uint8Array[],
  wanted: (name: string) => boolean,
  limit: number,
): AsyncGenerator<PartText> {
  const partOf = (name: string): string => entryName(name).toLowerCase();
  const decoders = new Map<string, TextDecoder>();
  let size = 0;
  for await (const unfolded of unzip(piecesOf(packed), (name) => wanted(partOf(name)))) {
    for (const { name: entry, chunk, last } of unfolded) {
      size += chunk.length;
      if (size > limit) throw new Refused('pack-workbook-too-large');
      const name = partOf(entry);
      const decoder = decoders.get(name) ?? new TextDecoder();
      decoders.set(name, decoder);
      yield { name, text: decoder.decode(chunk, { stream: !last }), last };
    }
  }
}

// A chunk may be the whole file: cut small, it does not unfold at once.
function* piecesOf(packed: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const chunk of packed)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}
