import { addressOf, type ReferenceList } from './list.ts';

export type ColumnNames = Readonly<
  Record<'symbol' | 'title' | 'kind' | 'date' | 'count' | 'address', string>
>;

/** A byte order mark: without it Excel takes UTF-8 for the local code page. */
const MARK = '\uFEFF';

/** RFC 4180 with CRLF, quoted where needed. A cell that a spreadsheet would run as a formula gets an apostrophe. */
export function toCsv(list: ReferenceList, names: ColumnNames): string {
  const lines = [
    [names.symbol, names.title, names.kind, names.date, names.count, names.address],
    ...list.rows.map((row) => [
      row.display,
      row.title?.text ?? '',
      row.kindName,
      row.date ?? '',
      String(row.count),
      addressOf(row, list.language) ?? '',
    ]),
  ];
  return MARK + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
