import { Refused } from '../faults.ts';
import { xmlReader } from '../xml.ts';
import type { Row } from './table.ts';
import { dayOf } from './xlsx-dates.ts';
import { unescaped, type Workbook } from './xlsx-workbook.ts';

/**
 * The rows of a worksheet, those of each piece of its XML together. Cells with a formula are marked: their stored value is
 * not trusted as text. Numbers that are shown as dates become dates, errors (#N/A) become nothing.
 */
export async function* sheetRows(
  chunks: AsyncIterable<{ readonly text: string }>,
  { strings, dates, from1904 }: Pick<Workbook, 'strings' | 'dates' | 'from1904'>,
  sheet: string,
): AsyncGenerator<readonly Row[]> {
  const ready: Row[] = [];
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let isDate = false;
  let value = '';
  let spoken = false;
  let formula = false;
  let line = 0;
  const valueOf = (): string => {
    switch (type) {
      case 's':
        return strings[Number(value)] ?? '';
      case 'n':
        return isDate ? dayOf(value, from1904) : value;
      case 'd':
        return value.replace(/T00:00:00(?:\.0{1,9})?Z?$/, '');
      case 'e':
        return '';
      default:
        return unescaped(value);
    }
  };
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        cells = [];
        column = -1;
        formula = false;
        line = Number(attributes.r ?? line + 1);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        type = attributes.t ?? 'n';
        isDate = dates[Number(attributes.s ?? 0)] ?? false;
        value = '';
      } else if (name === 'f') formula = true;
      else if (name === 'rPh') spoken = true;
    },
    close(name, text) {
      if (name === 'v' || (name === 't' && !spoken)) value += text;
      else if (name === 'rPh') spoken = false;
      else if (name === 'c') {
        const cell = valueOf();
        if (cell === '') return;
        while (cells.length < column) cells.push('');
        cells[column] = cell;
      } else if (name === 'row' && cells.some((cell) => cell.trim()))
        ready.push({ cells, line, formula, sheet });
    },
  });
  for await (const { text } of chunks) {
    reader.write(text);
    yield ready.splice(0);
  }
  reader.end();
  yield ready.splice(0);
}

/** Widest sheet that Excel itself makes. */
const COLUMNS_LIMIT = 16_384;
/** No catalogue is so wide: what stands further right stands here, beyond any header, since a row is filled up to it. */
const LAST_COLUMN = 999;

/** `AB12` → 27; a reference beyond Excel's own width is refused. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  const number = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (number > COLUMNS_LIMIT) throw new Refused('pack-no-columns');
  return Math.min(number - 1, LAST_COLUMN);
}
