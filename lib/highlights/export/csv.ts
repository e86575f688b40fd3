import Papa from 'papaparse';
import { citationOf } from '../citation.ts';
import type { Entry } from '../library/arrange.ts';

/**
 * A table (RFC 4180) with a byte order mark, which spreadsheets want for UTF-8. Cells that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
export function csv(entries: readonly Entry[]): string {
  const rows = entries.map(({ highlight, title, date }) => ({
    id: highlight.id,
    symbol: highlight.symbol ?? '',
    title,
    document_date: date ?? '',
    language: highlight.language,
    citation: citationOf(highlight),
    quote: highlight.quote,
    note: highlight.note,
    tags: highlight.tags.join('; '),
    colour: highlight.colour,
    kept: new Date(highlight.createdAt).toISOString(),
    changed: new Date(highlight.changedAt).toISOString(),
    url: highlight.url,
    lost: highlight.lost ? 'yes' : 'no',
  }));
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
