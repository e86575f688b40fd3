import { Refused, ROW_LIMIT } from '../faults.ts';
import type { Row } from './table.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** The delimiter that stands most often in the first line, outside quotes. */
export function delimiterOf(head: string): Delimiter {
  const bare = firstLine(head).replace(/"[^"]{0,5000}"/g, '');
  const counts = ([',', ';', '\t', '|'] as const).map((sign) => ({
    sign,
    count: bare.split(sign).length - 1,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** A text up to its first line end of any kind. */
export const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? '';

/**
 * Reads delimited text, the whole rows of each chunk together (RFC 4180 quoting, any line end); blank lines are no rows.
 * Rows longer than a million characters are refused: an unfinished last row is read again with the next chunk, which an
 * endless one would make quadratic.
 */
export async function* readDelimited(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<readonly Row[]> {
  let pending = '';
  let line = 1;
  let lineEnd: string | null = null;
  for await (const chunk of text) {
    pending += chunk;
    lineEnd ??= lineEndOf(pending);
    if (lineEnd !== null) {
      const read = wholeRows(pending, { delimiter, lineEnd, line, isLast: false });
      yield read.rows;
      line = read.line;
      pending = pending.slice(read.end);
    }
    if (pending.length > ROW_LIMIT) throw new Refused('pack-line-too-long', { line });
  }
  const {
    rows,
    end,
    line: last,
  } = wholeRows(pending, { delimiter, lineEnd: lineEnd ?? '\n', line, isLast: true });
  if (end < pending.length) throw new Refused('pack-truncated', { line: last });
  yield rows;
}

/** What ends the lines of a file, as soon as its beginning tells; Excel for Mac wrote a return alone. */
function lineEndOf(text: string): '\n' | '\r' | null {
  const at = text.search(/[\r\n]/);
  if (at === -1 || (text[at] === '\r' && at === text.length - 1)) return null;
  return text[at] === '\r' && text[at + 1] !== '\n' ? '\r' : '\n';
}

interface Reading {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Of the first row. */
  readonly line: number;
  /** Nothing follows: the last row needs no line end. */
  readonly isLast: boolean;
}

/** The rows that a text holds whole; `end` is where the first unfinished one begins, `line` its line. */
function wholeRows(text: string, { delimiter, lineEnd, line: firstOf, isLast }: Reading) {
  const rows: Row[] = [];
  let line = firstOf;
  let start = 0;
  // Where the next line end and delimiter stand; looked for again only once they are passed.
  let ending = -1;
  let parting = -1;
  while (start < text.length) {
    const cells: string[] = [];
    let at = start;
    let lines = 1;
    for (let isOpen = true; isOpen;) {
      let quoted = '';
      if (text[at] === '"') {
        const quote = closingQuote(text, at + 1);
        if (quote === -1) return { rows, end: start, line };
        quoted = text.slice(at + 1, quote).replaceAll('""', '"');
        lines += quoted.includes(lineEnd) ? quoted.split(lineEnd).length - 1 : 0;
        at = quote + 1;
      }
      if (ending < at) ending = indexOrEnd(text, lineEnd, at);
      if (parting < at) parting = indexOrEnd(text, delimiter, at);
      if (ending === text.length && parting === text.length && !isLast) return { rows, end: start, line };
      const until = Math.min(ending, parting);
      const plain = text.slice(at, ending < parting && text[ending - 1] === '\r' ? ending - 1 : until);
      cells.push(quoted && plain ? quoted + plain : quoted || plain);
      isOpen = parting < ending;
      at = until + 1;
    }
    if (cells.length > 1 || cells[0]) rows.push({ cells, line });
    line += lines;
    start = at;
  }
  return { rows, end: Math.min(start, text.length), line };
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

/** Where the quote stands that closes a cell, the only one without a second; −1 where the text ends before. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}
