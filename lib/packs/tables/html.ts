import { Refused, ROW_LIMIT } from '../faults.ts';
import { HEADER_ROWS, knownHeader } from './header.ts';
import { plainText } from './html-text.ts';
import { spanningRow } from './html-spans.ts';
import type { Row } from './table.ts';

/** Longest tag looked for, in UTF-16 units: Excel's HTML writes style attributes of a few hundred. */
const TAG = /<(\/?)([A-Z][\w:]{0,20})(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}>/gi;

/**
 * Reads the rows of the tables of an HTML file, which is what many ".xls" exports are: from the first one with a known
 * header on, else from the first with more rows than a layout has. Works on the text alone: nothing of the file becomes a
 * document, so nothing in it can run or load. Merged cells stand in the first of their columns and in each of their rows.
 */
export async function* readHtmlTable(text: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  const chosen = tableChooser();
  const spans = spanningRow();
  let pending = '';
  let cell: { text: string; tag: string } | null = null;
  let ordinal = 0;
  let depth = 0;
  let table = 0;
  for await (const chunk of text) {
    // Text has no zeros, and one within a tag would hide a cell.
    if (chunk.includes('\u0000')) throw new Refused('pack-damaged-file');
    pending += chunk;
    const ready: Row[] = [];
    let done = 0;
    for (const tag of pending.matchAll(TAG)) {
      const [whole, slash, rawName = ''] = tag;
      const name = rawName.toLowerCase();
      if (cell !== null) cell.text += pending.slice(done, tag.index);
      done = tag.index + whole.length;
      const isTable = name === 'table';
      if (isTable && !slash && depth++ === 0) table++;
      if (cell !== null && (name === 'td' || name === 'th' || name === 'tr' || (isTable && slash))) {
        spans.add(plainText(cell.text), cell.tag);
        cell = null;
      }
      if (name === 'tr' || (isTable && slash)) {
        const cells = spans.end();
        if (cells.length > 0) ordinal++;
        if (cells.some(Boolean)) ready.push(...chosen.row({ cells, line: ordinal, sheet: String(table) }));
      }
      if (name === 'br' && cell !== null) cell.text += ' ';
      if (!slash && (name === 'td' || name === 'th')) cell = { text: '', tag: whole };
      if (slash && isTable && depth > 0 && --depth === 0) {
        chosen.endTable();
        spans.clear();
      }
    }
    yield ready;
    pending = pending.slice(done);
    if (pending.length > ROW_LIMIT || (cell?.text.length ?? 0) > ROW_LIMIT)
      throw new Refused('pack-line-too-long', { line: ordinal + 1 });
  }
  if (depth > 0) throw new Refused('pack-truncated', { line: ordinal });
  yield chosen.end();
}

/** Holds the rows of tables back until one of them is known to hold data. */
function tableChooser(): { row(row: Row): readonly Row[]; endTable(): void; end(): readonly Row[] } {
  let isChosen = false;
  let current: Row[] = [];
  /** Of the first table that is as small as a layout and has no known header. */
  let small: readonly Row[] = [];
  return {
    row(row) {
      if (isChosen) return [row];
      current.push(row);
      isChosen = knownHeader([row.cells]) !== -1 || current.length > HEADER_ROWS;
      return isChosen ? current : [];
    },
    endTable() {
      if (small.length === 0) small = current;
      current = [];
    },
    end: () => (isChosen ? [] : small),
  };
}
