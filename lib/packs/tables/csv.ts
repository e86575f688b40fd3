import Papa from 'papaparse';
import { Refused, ROW_LIMIT } from '../faults.ts';
import type { Row } from './table.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** The delimiter that stands most often in the first line, outside quotes. */
export function delimiterOf(head: string): Delimiter {
  const bare = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]{0,5000}"/g, '');
  const counts = ([',', ';', '\t', '|'] as const).map((sign) => ({
    sign,
    count: bare.split(sign).length - 1,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/**
 * Reads delimited text row by row (RFC 4180 quoting, any line end). Rows longer than a million characters are refused:
 * the unfinished last row is parsed again with the next chunk, which an endless row would make quadratic.
 */
export async function* readDelimited(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Row> {
  let pending = '';
  let line = 1;
  for await (const chunk of text) {
    pending += chunk;
    // A quoted field may hold line ends, so the parser itself must say where the last whole row ends.
    const { rows, rest } = parse(pending, delimiter, true);
    for (const row of rows) {
      yield { cells: row.cells, line };
      line += row.lines;
    }
    pending = rest;
    if (pending.length > ROW_LIMIT) throw new Refused('pack-line-too-long', { line });
  }
  const { rows, unclosed } = parse(pending, delimiter, false);
  if (unclosed) throw new Refused('pack-truncated', { line });
  for (const row of rows) {
    if (row.cells.length > 1 || row.cells[0]) yield { cells: row.cells, line };
    line += row.lines;
  }
}

interface Parsed {
  readonly rows: readonly { readonly cells: string[]; readonly lines: number }[];
  readonly rest: string;
  readonly unclosed: boolean;
}

function parse(text: string, delimiter: Delimiter, more: boolean): Parsed {
  const rows: { cells: string[]; lines: number }[] = [];
  let from = 0;
  const state = { unclosed: false };
  const config: Papa.ParseConfig<string[][]> = {
    delimiter,
    // The parser class itself, unlike Papa.parse, hands each row over as a list of one row.
    step({ data, errors, meta }: Papa.ParseStepResult<string[][]>) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) state.unclosed = true;
      for (const cells of data) rows.push({ cells, lines: lineEnds(text, from, meta.cursor) });
      from = meta.cursor;
    },
  };
  // The parser class keeps the last row back when more text follows; Papa's own file streaming works so.
  new Papa.Parser(config).parse(text, 0, more);
  return { rows, rest: more ? text.slice(from) : '', unclosed: state.unclosed };
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
