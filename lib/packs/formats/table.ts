import { Refused } from '../faults.ts';
import type { ReadOptions } from '../recognised.ts';
import { problem, type Item } from '../records.ts';
import { mapColumns, tableKind } from '../tables/columns.ts';
import type { Row, Rows } from '../tables/table.ts';
import { documentRow } from './documents-table.ts';
import { glossaryRow } from './glossary-table.ts';
import { readVotes } from './votes-table.ts';

/** Reads a table of documents, votes or terms, told apart by its header. Throws {@link Refused} where it is neither. */
export async function* readTable(
  rows: Rows,
  options: ReadOptions,
  encoding?: string,
): AsyncGenerator<readonly Item[]> {
  const iterator = rows[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (!first.done && first.value.length === 0) first = await iterator.next();
  const [top, ...others] = first.done ? [] : first.value;
  if (!top) throw new Refused('pack-empty');
  const header = top.cells;
  const mapping = options.mapping ?? mapColumns(header);
  const kind = tableKind(mapping);
  options.onRecognised?.({ format: kind ?? 'documents', header, mapping, ...(encoding ? { encoding } : {}) });
  if (!kind) throw new Refused('pack-no-columns');
  const body = following(others, iterator);
  if (kind === 'votes') {
    yield* readVotes(body, mapping);
    return;
  }
  const read = kind === 'glossary' ? glossaryRow(mapping) : documentRow(mapping);
  const width = header.length;
  for await (const batch of body)
    yield batch.map((row) =>
      row.cells.length > width ? problem('columns-differ', row.line, row.cells.join(' · ')) : read(row),
    );
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
