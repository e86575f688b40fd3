import Papa from 'papaparse';
import { ROW_STATES, type ComparedRow, type RowListener, type RowState } from '../compare.ts';

/** Rows of each state that a preview shows; the saved list has them all. */
export const MOST_ROWS = 2_000;

/** Keeps the first rows of each state. */
export class FirstRows implements RowListener {
  readonly rows: ComparedRow[] = [];
  private readonly left = new Map<RowState, number>(ROW_STATES.map((state) => [state, MOST_ROWS]));

  wants(state: RowState): boolean {
    return (this.left.get(state) ?? 0) > 0;
  }

  take(row: ComparedRow): void {
    this.rows.push(row);
    this.left.set(row.state, (this.left.get(row.state) ?? 0) - 1);
  }
}

/** Words of the list in the reader's language: of its columns, states and fields. */
export type ListWords = Readonly<Record<string, string>>;

/** Lines of the list held as text before they go into the file. */
const LINES_AT_ONCE = 5_000;

/** Writes all rows as a table that a spreadsheet opens; a changed field is a line of its own. */
export class RowList implements RowListener {
  private readonly parts: (string | Blob)[] = ['\uFEFF'];
  private lines: string[][];

  constructor(private readonly words: ListWords) {
    this.lines = [
      ['line', 'document', 'name', 'state', 'field', 'before', 'after'].map((column) => this.word(column)),
    ];
  }

  wants(): boolean {
    return true;
  }

  take({ state, id, line, name, changes }: ComparedRow): void {
    const start = [line === null ? '' : String(line), id, name, this.word(state)];
    if (changes.length === 0) this.lines.push([...start, '', '', '']);
    for (const { field, language, before, after } of changes)
      this.lines.push([...start, this.word(language ? `${field}-${language}` : field), before, after]);
    if (this.lines.length >= LINES_AT_ONCE) this.flush();
  }

  /** The list as a file. */
  finished(): Blob {
    this.flush();
    return new Blob(this.parts, { type: 'text/csv' });
  }

  private word(key: string): string {
    return this.words[key] ?? key;
  }

  /** The values come from files: a spreadsheet must not run them. */
  private flush(): void {
    // A blob is the browser's to keep, on the disk where it is large.
    if (this.lines.length > 0)
      this.parts.push(new Blob([Papa.unparse(this.lines, { escapeFormulae: true }), '\r\n']));
    this.lines = [];
  }
}
