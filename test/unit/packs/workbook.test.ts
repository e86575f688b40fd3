import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import faults from '../../../data/messages/faults.json' with { type: 'json' };
import { Refused } from '../../../lib/packs/index.ts';
import { readXlsx, type WorkbookLimits } from '../../../lib/packs/tables/xlsx.ts';
import { chunks, workbook } from './support.ts';

const ROWS = 100_000;
const strings = Array.from({ length: 2 * ROWS }, (_, at) => `text ${at}`);
const sheet = Array.from(
  { length: ROWS },
  (_, at) =>
    `<row r="${at + 1}"><c t="s"><v>${2 * at}</v></c><c t="s"><v>${2 * at + 1}</v></c><c><v>${at}</v></c></row>`,
).join('');
const large = workbook(sheet, strings);
const AMPLE: WorkbookLimits = { packed: 1e9, strings: 1e9, sheet: 1e9 };

/** The rows that came, and the fault that ended them. */
async function reading(file: Uint8Array, limits?: WorkbookLimits) {
  const rows: (readonly string[])[] = [];
  let refused: string | null = null;
  try {
    for await (const some of readXlsx(chunks(file, file.length), limits))
      rows.push(...some.map(({ cells }) => cells));
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    refused = thrown.fault.code;
  }
  return { rows, refused };
}

describe('a workbook of 100,000 rows and 200,000 shared strings', () => {
  it('comes whole, though it is one chunk', async () => {
    const { rows, refused } = await reading(large);
    expect(refused).toBeNull();
    expect(rows).toHaveLength(ROWS);
    const wrong = rows.findIndex((cells, at) => cells.join() !== `text ${2 * at},text ${2 * at + 1},${at}`);
    expect(wrong).toBe(-1);
  });

  it('hands rows on before the sheet is read to its end', async () => {
    const { rows, refused } = await reading(large, { ...AMPLE, sheet: sheet.length / 2 });
    expect(refused).toBe('pack-workbook-too-large');
    expect(rows[0]).toEqual(['text 0', 'text 1', '0']);
    expect(rows.length).toBeLessThan(0.6 * ROWS);
  });

  it.each([
    ['packed bytes', { ...AMPLE, packed: large.length - 1 }],
    ['shared strings', { ...AMPLE, strings: 1_000_000 }],
  ])('is refused before any row for its %s, with what to do', async (_, limits) => {
    expect(await reading(large, limits)).toEqual({ rows: [], refused: 'pack-workbook-too-large' });
    expect(Object.keys(faults['pack-workbook-too-large'])).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
  });
});

describe('the parts of a workbook', () => {
  const part = (cells: string) =>
    strToU8(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`);

  it('may come in any order: sheets are read by their numbers where no list of tabs is', async () => {
    const file = zipSync({
      'xl/sharedStrings.xml': strToU8('<sst><si><t>shared</t></si></sst>'),
      'xl/worksheets/sheet10.xml': part('<c><v>10</v></c>'),
      'xl/worksheets/sheet2.xml': part('<c t="s"><v>0</v></c><c t="inlineStr"><is><t>own</t></is></c>'),
    });
    expect(await reading(file)).toEqual({ rows: [['shared', 'own'], ['10']], refused: null });
  });

  it('may lack shared strings, but not a sheet', async () => {
    expect((await reading(zipSync({ 'xl/worksheets/sheet1.xml': part('<c><v>1</v></c>') }))).rows).toEqual([
      ['1'],
    ]);
    expect((await reading(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).refused).toBe(
      'pack-no-columns',
    );
  });

  it.each([
    ['within the sheet', 0.25],
    ['within the strings', 0.75],
    ['within its directory', 1 - 30 / large.length],
  ])('are refused before any row where the file is cut %s', async (_, share) => {
    const cut = large.subarray(0, Math.floor(large.length * share));
    expect(await reading(cut)).toEqual({ rows: [], refused: 'pack-truncated' });
  });
});
