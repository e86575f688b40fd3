import { Refused } from '../faults.ts';
import { xmlReader } from '../xml.ts';
import type { Row } from './table.ts';

/**
 * The rows of a worksheet, those of each piece of its XML together. Cells with a formula are marked: their stored value is
 * not trusted as text. `strings` are the workbook's shared ones, which cells name by their place.
 */
export async function* sheetRows(
  chunks: AsyncIterable<string>,
  strings: readonly string[],
): AsyncGenerator<readonly Row[]> {
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
  for await (const chunk of chunks) {
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
