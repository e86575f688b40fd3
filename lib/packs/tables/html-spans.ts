import { Refused } from '../faults.ts';

/** Widest row that a spreadsheet program makes. */
const WIDEST = 16_384;
/** More columns or rows no cell of a catalogue takes. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 10_000;

function spanOf(tag: string, name: 'colspan' | 'rowspan', most: number): number {
  const written = new RegExp(String.raw`\b${name}\s{0,3}=\s{0,3}["']?(\d{1,5})`, 'i').exec(tag)?.[1];
  return Math.min(most, Math.max(1, Number(written ?? 1)));
}

/** Puts the cells of a row where they stand, beside those that reach down from rows above. */
export function spanningRow(): { add(text: string, tag: string): void; end(): string[]; clear(): void } {
  /** Columns that a cell further up takes: its text, and for how many rows more. */
  const above = new Map<number, { readonly text: string; left: number }>();
  let cells: string[] = [];
  const fill = (): void => {
    for (let from = above.get(cells.length); from; from = above.get(cells.length)) {
      const column = cells.length;
      cells.push(from.text);
      if (--from.left === 0) above.delete(column);
    }
  };
  return {
    add(text, tag) {
      fill();
      if (cells.length > WIDEST) throw new Refused('pack-no-columns');
      const isSpanning = /span/i.test(tag);
      const columns = isSpanning ? spanOf(tag, 'colspan', MOST_COLUMNS) : 1;
      const rows = isSpanning ? spanOf(tag, 'rowspan', MOST_ROWS) : 1;
      for (let column = 0; column < columns; column++) {
        const content = column === 0 ? text : '';
        if (rows > 1) above.set(cells.length, { text: content, left: rows - 1 });
        cells.push(content);
      }
    },
    end() {
      if (cells.length > 0) fill();
      const row = cells;
      cells = [];
      return row;
    },
    clear: () => above.clear(),
  };
}
