import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importing } from './support.ts';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const table = (header: string, ...rows: string[]) => `${header}\n${rows.join('\n')}\n`;

describe('the header of a table', () => {
  it.each([
    ['titles above it', 'Export of the library; made on Monday\n\n', 'Symbol;Title;Date'],
    ['the sign that Excel is told to part by', 'sep=;\n', 'Symbol;Title;Date'],
    ['ornament', '', ' SYMBOL *;"Title: ";\u00A0Date'],
    ['letters in parts', '', 'Signatura;Ti\u0301tulo;Fecha'],
    ['Arabic', '', 'رمز الوثيقة;العنوان;التاريخ'],
    ['Chinese', '', '文号;标题;日期'],
    ['French', '', 'Cote;Titre;Date de publication'],
    ['Russian', '', 'Условное обозначение;Название;Дата'],
  ])('is found with %s, though titles have more commas', async (_, above, header) => {
    const { records } = await importing(`${above}${header}\nA/70/1;Peace, war, and, more;2015\n;;\n`);
    expect(records).toEqual([
      { kind: 'document', symbol: 'A/70/1', titles: { en: 'Peace, war, and, more' }, date: '2015' },
    ]);
  });

  it('has nothing beyond it but blanks', async () => {
    const { records, problems } = await importing(table('symbol,title', 'A/70/1,One,,', 'A/70/2,Two,x'));
    expect(records).toHaveLength(1);
    expect(codes(problems)).toEqual(['columns-differ']);
  });

  it('need not be there where somebody says what the columns hold: the first row is a record', async () => {
    const file = strToU8('A/70/1,One\nA/70/2,Two\n');
    expect((await importing(file)).refused).toBe('pack-no-columns');
    expect((await importing(file, 9, { mapping: ['symbol', 'title'] })).records).toHaveLength(2);
  });
});

describe('a text cut off', () => {
  it('is refused where its last row is shorter than all before', async () => {
    const whole = table('symbol,title,date', 'A/70/1,One,2015', 'A/70/2,Two,2015').trimEnd();
    expect((await importing(whole)).records).toHaveLength(2);
    expect((await importing(whole.slice(0, -5))).refused).toBe('pack-truncated');
  });
});

describe('dates', () => {
  it.each([
    ['2024-03-15', '15 March 2024'],
    ['2024-03-15', '15 mars 2024'],
    ['2024-03-15', '15 de marzo de 2024'],
    ['2024-03-15', '15 марта 2024 года'],
    ['2024-03-15', '2024年3月15日'],
    ['2024-03-15', '15 آذار/مارس 2024'],
    ['2024-03-05', '5.3.2024'],
    ['2024-03-05', '2024/3/5'],
    ['2024-03-25', '25/03/2024'],
  ])('%s is read from %s', async (date, written) => {
    expect((await importing(table('symbol\tdate', `A/70/1\t${written}`))).records).toMatchObject([{ date }]);
  });

  it.each(['03/04/2024', '31.02.2024', 'tomorrow'])('%s is told, not guessed', async (written) => {
    expect(codes((await importing(table('symbol\tdate', `A/70/1\t${written}`))).problems)).toEqual([
      'bad-date',
    ]);
  });
});

describe('votes in words', () => {
  const votes = (...cast: string[]) =>
    table(
      'country_code,vote,resolution',
      ...cast.map((vote, at) => `${['FRA', 'CHN', 'USA', 'GBR'][at]},${vote},A/RES/78/264`),
    );
  it.each([
    [['Yes', 'No', 'Abstain', 'Absent']],
    [['In favour', 'Against', 'Abstention', 'Non-voting']],
    [['Oui', 'Non', 'Abstention', '']],
  ])('%j', async (cast) => {
    expect((await importing(votes(...cast))).records).toMatchObject([
      { vote: { yes: 1, no: 1, abstain: 1, absent: 1 } },
    ]);
  });

  it('are told where they are none', async () => {
    const { records, problems } = await importing(votes('Y', 'Maybe'));
    expect(records).toMatchObject([{ voters: { FRA: 'Y' } }]);
    expect(codes(problems)).toEqual(['bad-vote']);
  });
});

describe('workbooks', () => {
  const row = (...cells: string[]) =>
    `<row>${cells.map((cell) => (cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
  const sheet = (...rows: string[]) =>
    strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
  const book = (sheets: Record<string, Uint8Array>, more: Record<string, string> = {}, facts = '') => {
    const names = Object.keys(sheets);
    return zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook>${facts}<sheets>${names.map((name, at) => `<sheet name="${name}" r:id="r${at}"${name === 'Codes' ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships>${names.map((name, at) => `<Relationship Id="r${at}" Target="/xl/worksheets/${name}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        Object.entries(sheets).map(([name, part]) => [`xl/worksheets/${name}.xml`, part]),
      ),
      ...Object.fromEntries(Object.entries(more).map(([name, part]) => [`xl/${name}`, strToU8(part)])),
    });
  };
  const header = row('Symbol', 'Title', 'Date');

  it('are read from the first sheet with a header on, with those like it; others are told, hidden ones not', async () => {
    const { records, problems } = await importing(
      book({
        Cover: sheet(row('About', 'this'), row('and', 'that')),
        Codes: sheet(header, row('A/1/1', 'Hidden')),
        Data: sheet(row('All resolutions'), header, row('A/70/1', 'One')),
        More: sheet(header, row('A/71/1', 'Two')),
        Empty: sheet(),
      }),
    );
    expect(records).toMatchObject([{ symbol: 'A/70/1' }, { symbol: 'A/71/1' }]);
    expect(problems).toMatchObject([{ code: 'other-sheet', excerpt: 'Cover' }]);
  });

  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  it.each([
    ['2024-03-15', '<c s="1"><v>45366</v></c>', ''],
    ['2024-03-15', '<c s="2"><v>45366.75</v></c>', ''],
    ['2024-03-15', '<c s="1"><v>43904</v></c>', '<workbookPr date1904="1"/>'],
    ['2024-01-01', '<c t="d"><v>2024-01-01T00:00:00</v></c>', ''],
    ['2024', '<c s="0"><v>2024</v></c>', ''],
  ])('have dates as numbers: %s of %s %s', async (date, cell, facts) => {
    const file = book({ Data: sheet(header, row('A/70/1', '<c/>', cell)) }, { 'styles.xml': styles }, facts);
    expect((await importing(file)).records).toEqual([
      { kind: 'document', symbol: 'A/70/1', titles: {}, date },
    ]);
  });

  it('have errors, numbers of signs, and how a text is spoken: none of it is a title', async () => {
    const shared = '<sst><si><r><t>Pea</t></r><r><t>ce_x000D_</t></r><rPh><t>spoken</t></rPh></si></sst>';
    const file = book(
      {
        Data: sheet(
          header,
          row('A/70/1', '<c t="e"><v>#N/A</v></c>'),
          row('A/70/2', '<c t="s"><v>0</v></c>'),
        ),
      },
      { 'sharedStrings.xml': shared },
    );
    expect((await importing(file)).records).toMatchObject([{ titles: {} }, { titles: { en: 'Peace' } }]);
  });
});

describe('HTML tables', () => {
  it('may stand behind those of a layout, have merged cells and named letters', async () => {
    const file = `<table><tr><td>Logo<td>Menu</table><table>
      <tr><td colspan=3>Export<tr><th>Date<th>Symbol<th colspan="2">Title<th>Draft
      <tr><td rowspan=2>2015<td>A/70/1<td>Comit&eacute; de l&#146;eau<td>x<td>A/70/L.1<tr><td>A/70/2<td>Two</table>`;
    expect((await importing(file, 11)).records).toEqual([
      {
        kind: 'document',
        symbol: 'A/70/1',
        titles: { en: 'Comité de l’eau' },
        date: '2015',
        draft: 'A/70/L.1',
      },
      { kind: 'document', symbol: 'A/70/2', titles: { en: 'Two' }, date: '2015' },
    ]);
  });

  it.each([
    [
      'zeros',
      `<table><tr><th>Symbol<th>Title<tr title="${'x'.repeat(1_900)}"><td\u0000>A/70/1<td>x</table>`,
      'pack-damaged-file',
    ],
    ['cells without end', `<table><tr>${'<td colspan=999>a'.repeat(200)}</table>`, 'pack-no-columns'],
  ])('are refused for %s', async (_, file, code) => {
    // A zero at the very beginning would be no text of any kind.
    expect((await importing(`<html><!--${'x'.repeat(4_000)}-->${file}`)).refused).toBe(code);
  });
});
