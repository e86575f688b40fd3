import type { Bytes } from '../encoding.ts';
import { Refused } from '../faults.ts';
import { xmlReader } from '../xml.ts';
import { unzip } from '../zip.ts';
import type { Row } from './table.ts';

/** Unfolded size of the first sheet and the shared strings that is still read, in bytes. */
const SHEET_LIMIT = 400_000_000;
const SHARED = 'xl/sharedStrings.xml';

/**
 * Reads the first sheet of an Excel workbook (.xlsx). Both parts are gathered first, since the strings that cells refer
 * to may come after the sheet. Cells with a formula are marked: their stored value is not trusted as text.
 */
export async function* readXlsx(bytes: Bytes): AsyncGenerator<readonly Row[]> {
  const parts = new Map<string, string[]>();
  const decoders = new Map<string, TextDecoder>();
  let size = 0;
  const isPart = (name: string) => name === SHARED || /^xl\/worksheets\/sheet\d{1,4}\.xml$/.test(name);
  for await (const pieces of unzip(bytes, isPart)) {
    for (const { name, chunk, last } of pieces) {
      size += chunk.length;
      if (size > SHEET_LIMIT) throw new Refused('pack-bomb', { entries: parts.size });
      const decoder = decoders.get(name) ?? new TextDecoder();
      decoders.set(name, decoder);
      const part = parts.get(name) ?? [];
      parts.set(name, part);
      part.push(decoder.decode(chunk, { stream: !last }));
    }
    // Nothing to hand on yet, but whoever waits hears of progress and can stop.
    yield [];
  }
  const strings = sharedStrings(parts.get(SHARED) ?? []);
  const first = [...parts.keys()].filter((name) => name !== SHARED).sort(byNumber)[0];
  if (first === undefined) throw new Refused('pack-no-columns');
  yield* sheetRows(parts.get(first) ?? [], strings);
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);
}

function sharedStrings(chunks: readonly string[]): string[] {
  const strings: string[] = [];
  let current = '';
  const reader = xmlReader({
    open: (name) => {
      if (name === 'si') current = '';
    },
    close: (name, text) => {
      if (name === 't') current += text;
      else if (name === 'si') strings.push(current);
    },
  });
  if (chunks.length === 0) return strings;
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return strings;
}

function* sheetRows(chunks: readonly string[], strings: readonly string[]): Generator<readonly Row[]> {
  const ready: Row[] = [];
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let formula = false;
  let line = 0;
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        cells = [];
        formula = false;
        line = Number(attributes.r ?? line + 1);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? cells.length;
        type = attributes.t ?? 'n';
        value = '';
      } else if (name === 'f') formula = true;
    },
    close(name, text) {
      if (name === 'v' || name === 't') value += text;
      else if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] = type === 's' ? (strings[Number(value)] ?? '') : value;
      } else if (name === 'row' && cells.some(Boolean)) ready.push({ cells, line, formula });
    },
  });
  for (const chunk of chunks) {
    reader.write(chunk);
    yield ready.splice(0);
  }
  reader.end();
  yield ready.splice(0);
}

/** Widest sheet that Excel itself makes. */
const COLUMNS_LIMIT = 16_384;

/** `AB12` → 27; a reference beyond Excel's own width is refused, since a row is filled up to it. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  const number = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (number > COLUMNS_LIMIT) throw new Refused('pack-no-columns');
  return number - 1;
}
