import { Refused } from '../faults.ts';
import { symbolKey } from '../fields.ts';
import type { ReadOptions } from '../recognised.ts';
import { problem, type Item } from '../records.ts';
import { mapColumns, tableKind, type ColumnMapping } from '../tables/columns.ts';
import { HEADER_ROWS, headerPlace, withoutBlanks } from '../tables/header.ts';
import type { Row, Rows } from '../tables/table.ts';
import { documentRow } from './documents-table.ts';
import { glossaryRow } from './glossary-table.ts';
import { readVotes } from './votes-table.ts';

/**
 * Reads a table of documents, votes or terms, told apart by its header, which may stand below some lines of titles. Of a
 * file with several tables the first is read, and further ones that have the same header; others are told as a problem.
 * Throws {@link Refused} where it is neither.
 */
export async function* readTable(
  rows: Rows,
  options: ReadOptions,
  encoding?: string,
): AsyncGenerator<readonly Item[]> {
  const iterator = rows[Symbol.asyncIterator]();
  // As many rows as a header may stand among, and those that came with them.
  let first: readonly Row[] = [];
  while (first.length < HEADER_ROWS) {
    const next = await iterator.next();
    if (next.done) break;
    first = first.concat(next.value);
    // Workbooks give no row before their strings are read: whoever waits hears of progress and can stop.
    yield [];
  }
  const sheet = first[0]?.sheet;
  const place = headerPlace(first.filter((row) => row.sheet === sheet).map(({ cells }) => cells));
  const header = withoutBlanks(first[place]?.cells ?? []);
  if (header.length === 0) throw new Refused('pack-empty');
  const named = mapColumns(header);
  const mapping = options.mapping ?? named;
  const kind = tableKind(mapping);
  options.onRecognised?.({ format: kind ?? 'documents', header, mapping, ...(encoding ? { encoding } : {}) });
  if (!kind) throw new Refused('pack-no-columns');
  const from = tableKind(named) === null && isRecord(header, mapping) ? place : place + 1;
  const asides: Item[] = [];
  const body = bodyOf(following(first.slice(from), iterator), { sheet, header, asides });
  const wrong = (row: Row): Item | null => wrongWith(row, header.length);
  if (kind === 'votes')
    for await (const items of readVotes(body, mapping, wrong)) yield [...asides.splice(0), ...items];
  else {
    const read = kind === 'glossary' ? glossaryRow(mapping) : documentRow(mapping);
    for await (const batch of body)
      yield [...asides.splice(0), ...batch.map((row) => wrong(row) ?? read(row))];
  }
  yield asides;
}

/** A table without a header, whose columns were named by hand: its first row is a record as well. */
function isRecord(cells: readonly string[], mapping: ColumnMapping): boolean {
  const symbol = cells[mapping.indexOf('symbol')] ?? '';
  return /\d/.test(symbol) && symbol.includes('/') && symbolKey(symbol) !== null;
}

interface Chosen {
  readonly sheet: string | undefined;
  readonly header: readonly string[];
  /** Gets what cannot be read. */
  readonly asides: Item[];
}

/** The rows below the header of the chosen table and of those like it. */
async function* bodyOf(
  rows: Rows,
  { sheet: chosen, header, asides }: Chosen,
): AsyncGenerator<readonly Row[]> {
  const same = JSON.stringify(header);
  let sheet = chosen;
  let place: 'above' | 'below' | 'beside' = 'below';
  let seen = 0;
  const leave = (): void => {
    if (place === 'above' && seen > 0) asides.push(problem('other-sheet', 1, sheet ?? ''));
  };
  const isRead = (row: Row): boolean => {
    if (row.sheet !== sheet) {
      leave();
      sheet = row.sheet;
      place = 'above';
      seen = 0;
    }
    if (place === 'above') {
      if (JSON.stringify(withoutBlanks(row.cells)) === same) place = 'below';
      else if (++seen > HEADER_ROWS) {
        leave();
        place = 'beside';
      }
      return false;
    }
    return place === 'below';
  };
  for await (const batch of rows) yield batch.filter(isRead);
  leave();
}

/** What holds for a row of any table: no formula, nothing beyond the header, and no zeros, which damaged files have. */
function wrongWith({ cells, line, formula }: Row, width: number): Item | null {
  const code = formula
    ? 'formula'
    : cells.some((cell) => cell.includes('\u0000'))
      ? 'unreadable-row'
      : cells.length > width && withoutBlanks(cells).length > width
        ? 'columns-differ'
        : null;
  return code && problem(code, line, cells);
}

async function* following(
  first: readonly Row[],
  rest: AsyncIterator<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
