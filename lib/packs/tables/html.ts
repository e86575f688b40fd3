import { Refused, ROW_LIMIT } from '../faults.ts';
import type { Row } from './table.ts';

/** Longest tag looked for, in UTF-16 units: Excel's HTML writes style attributes of a few hundred. */
const TAG = /<(\/?)([A-Z][\w:]{0,20})(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Reads the rows of the first table of an HTML file, which is what many ".xls" exports are. Works on the text alone:
 * nothing of the file becomes a document, so nothing in it can run or load.
 */
export async function* readHtmlTable(text: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  let pending = '';
  let cells: string[] = [];
  let cell: string | null = null;
  let ordinal = 0;
  let closed = false;
  for await (const chunk of text) {
    pending += chunk;
    const ready: Row[] = [];
    let done = 0;
    for (const tag of pending.matchAll(TAG)) {
      const [whole, slash, rawName = ''] = tag;
      const name = rawName.toLowerCase();
      if (cell !== null) cell += pending.slice(done, tag.index);
      done = tag.index + whole.length;
      if (closed) break;
      if (cell !== null && (name === 'td' || name === 'th' || name === 'tr' || (name === 'table' && slash))) {
        cells.push(plain(cell));
        cell = null;
      }
      if (name === 'tr' || (name === 'table' && slash)) {
        if (cells.length > 0) ready.push({ cells, line: ++ordinal });
        cells = [];
      }
      if (name === 'br' && cell !== null) cell += ' ';
      if (!slash && (name === 'td' || name === 'th')) cell = '';
      if (slash && name === 'table') closed = true;
    }
    yield ready;
    pending = pending.slice(done);
    if (pending.length > ROW_LIMIT || (cell?.length ?? 0) > ROW_LIMIT)
      throw new Refused('pack-line-too-long', { line: ordinal + 1 });
  }
  if (!closed) throw new Refused('pack-truncated', { line: ordinal });
}

function plain(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,6})|#x([\da-fA-F]{1,6})|(\w{2,6}));/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
