import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readDelimited, type Delimiter } from '../../../lib/packs/tables/csv.ts';
import type { Row } from '../../../lib/packs/tables/table.ts';

async function rowsOf(text: string, delimiter: Delimiter = ',', piece = text.length || 1): Promise<Row[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += piece) {
      await Promise.resolve();
      yield text.slice(at, at + piece);
    }
  }
  const rows: Row[] = [];
  for await (const some of readDelimited(pieces(), delimiter)) rows.push(...some);
  return rows;
}

const CELLS = ['', 'A/70/1', '"', '""', 'a,b', 'two\nlines', 'two\r\nlines', ' edge ', 'مذكرة', 'a;b\tc'];

describe('delimited text', () => {
  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\n'],
  ] as const)(
    'parted by %j with line ends %j is read as another parser reads it, cut anywhere',
    async (delimiter, end) => {
      const table = CELLS.map((_, row) => [`row ${row}`, ...CELLS.slice(row), ...CELLS.slice(0, row)]);
      const quoted = (cell: string) =>
        /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.length % 2 === 1
          ? `"${cell.replaceAll('"', '""')}"`
          : cell;
      const text = table.map((row) => row.map(quoted).join(delimiter)).join(end);
      const expected: unknown = parse(text, { delimiter });
      expect(expected).toEqual(table);
      for (const piece of [1, 2, 3, 7, 64, text.length])
        expect((await rowsOf(text, delimiter, piece)).map(({ cells }) => cells)).toEqual(expected);
    },
  );

  it('counts the lines of cells that hold line ends, and of blank lines, which are no rows', async () => {
    const rows = await rowsOf('a,b\n"1\n2",x\n\n\ny,"3\n4\n5"\nz,\n');
    expect(rows.map(({ cells, line }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, '1\n2'],
      [6, 'y'],
      [9, 'z'],
    ]);
  });

  it('reads lines that end in a return alone, as Excel for Mac wrote them', async () => {
    for (const piece of [1, 100])
      expect(await rowsOf('a,b\r1,"x, y"\r2,z', ',', piece)).toEqual([
        { cells: ['a', 'b'], line: 1 },
        { cells: ['1', 'x, y'], line: 2 },
        { cells: ['2', 'z'], line: 3 },
      ]);
  });

  it('keeps a quote inside a cell without quotes', async () => {
    expect((await rowsOf('a,c"d,e\n')).map(({ cells }) => cells)).toEqual([['a', 'c"d', 'e']]);
  });
});
