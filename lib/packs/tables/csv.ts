import Papa from 'papaparse';
import * as v from 'valibot';
import { Refused, ROW_LIMIT } from '../faults.ts';
import { HEADER_ROWS, knownHeader } from './header.ts';
import type { Row } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** As much of a text as its header stands in, in UTF-16 units. */
const HEADER_TEXT = 20_000;

/**
 * What parts the cells of a text: the sign by which one of its first rows is a known header, else the one that stands most
 * often in the first line, outside quotes. Null where nothing parts them, so that it is no table.
 */
export function delimiterOf(head: string): Delimiter | null {
  const text = head.slice(0, HEADER_TEXT);
  const lineEnd = lineEndOf(text) ?? '\n';
  for (const delimiter of DELIMITERS) {
    const parser = new Papa.Parser({ delimiter, newline: lineEnd, preview: HEADER_ROWS });
    const { data } = v.parse(Parsed, parser.parse(text, 0, false));
    if (knownHeader(data) !== -1) return delimiter;
  }
  const bare = firstLine(text).replace(/"[^"]{0,5000}"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? most.sign : null;
}

const Parsed = v.object({ data: v.array(v.array(v.string())) });

/** A text up to its first line end of any kind. */
const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? '';

/**
 * Reads delimited text, the whole rows of each chunk together (RFC 4180 quoting, any line end); rows without text are none.
 * A last row without a line end, shorter than all before, was cut off: the text is refused.
 * Rows longer than a million characters are refused: an unfinished last row is read again with the next chunk, which an
 * endless one would make quadratic.
 */
export async function* readDelimited(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<readonly Row[]> {
  let pending = '';
  let line = 1;
  let lineEnd: LineEnd | null = null;
  let narrowest = Infinity;
  const measure = (rows: readonly Row[]): void => {
    for (const { cells } of rows) narrowest = Math.min(narrowest, cells.length);
  };
  for await (const chunk of text) {
    pending += chunk;
    lineEnd ??= lineEndOf(pending);
    if (lineEnd !== null) {
      const read = wholeRows(pending, { delimiter, lineEnd, line, isLast: false });
      measure(read.rows);
      yield read.rows;
      line = read.line;
      pending = pending.slice(read.end);
    }
    if (pending.length > ROW_LIMIT) throw new Refused('pack-line-too-long', { line });
  }
  const last = wholeRows(pending, { delimiter, lineEnd: lineEnd ?? '\n', line, isLast: true });
  if (last.unclosed !== null) throw new Refused('pack-truncated', { line: last.unclosed });
  const cut = /[\r\n]$/.test(pending) ? undefined : last.rows.at(-1);
  measure(last.rows.slice(0, -1));
  if (cut && narrowest < Infinity && cut.cells.length < narrowest)
    throw new Refused('pack-truncated', { line: cut.line });
  yield last.rows;
}

type LineEnd = '\n' | '\r';

/**
 * What ends the lines of a file, as soon as its beginning tells; Excel for Mac wrote a return alone. A return before a line
 * feed belongs to the line end: it is cut from the last cell, since the first end that is seen may be one within quotes.
 */
function lineEndOf(text: string): LineEnd | null {
  const at = text.search(/[\r\n]/);
  if (at === -1 || (text[at] === '\r' && at === text.length - 1)) return null;
  return text[at] === '\r' && text[at + 1] !== '\n' ? '\r' : '\n';
}

interface Reading {
  readonly delimiter: Delimiter;
  readonly lineEnd: LineEnd;
  /** Of the first row. */
  readonly line: number;
  /** Nothing follows: the last row needs no line end. */
  readonly isLast: boolean;
}

interface Read {
  readonly rows: readonly Row[];
  /** Where the first unfinished row begins, UTF-16, and its line. */
  readonly end: number;
  readonly line: number;
  /** The line of a row whose quote is never closed. */
  readonly unclosed: number | null;
}

/** The rows that a text holds whole. */
function wholeRows(text: string, { delimiter, lineEnd, line: firstLine, isLast }: Reading): Read {
  const rows: Row[] = [];
  let end = 0;
  let line = firstLine;
  const state: { unclosed: number | null } = { unclosed: null };
  const config: Papa.ParseConfig<string[][]> = {
    delimiter,
    newline: lineEnd,
    // The parser class itself, unlike Papa.parse, hands each row over as a list of one row.
    step({ data, errors, meta }: Papa.ParseStepResult<string[][]>) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) state.unclosed = line;
      for (const cells of data) {
        const last = cells.at(-1) ?? '';
        if (last.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
        if (cells.some((cell) => cell.trim())) rows.push({ cells, line });
      }
      line += lineEnds(text, lineEnd, end, meta.cursor);
      end = meta.cursor;
    },
  };
  // The parser class keeps the last row back when more text follows; Papa's own file streaming works so.
  new Papa.Parser(config).parse(text, 0, !isLast);
  return { rows, end, line, unclosed: state.unclosed };
}

function lineEnds(text: string, lineEnd: LineEnd, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd, from); at !== -1 && at < to; at = text.indexOf(lineEnd, at + 1))
    count++;
  return count;
}
