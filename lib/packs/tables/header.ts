import { mapColumns, tableKind } from './columns.ts';

/** A header stands among so many first rows: above it are titles, and the day of the export. */
export const HEADER_ROWS = 10;

type Cells = readonly string[];

/** Where the row is whose cells are known as headers; -1 where none is. */
export function knownHeader(rows: readonly Cells[]): number {
  return rows.slice(0, HEADER_ROWS).findIndex((cells) => tableKind(mapColumns(cells)) !== null);
}

/** The same; where no row is known, the first that has more than one cell filled: a person may say what they hold. */
export function headerPlace(rows: readonly Cells[]): number {
  const known = knownHeader(rows);
  if (known !== -1) return known;
  return Math.max(
    0,
    rows.slice(0, HEADER_ROWS).findIndex((cells) => cells.filter((cell) => cell.trim()).length > 1),
  );
}

/** Without the blank cells at its end, which spreadsheets write by the dozen. */
export function withoutBlanks(cells: Cells): Cells {
  let length = cells.length;
  while (length > 0 && !cells[length - 1]?.trim()) length--;
  return length === cells.length ? cells : cells.slice(0, length);
}
