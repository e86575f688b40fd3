import 'fake-indexeddb/auto';
import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { compareWith, type ComparedRow } from '../../../lib/packs/compare.ts';
import { FirstRows, MOST_ROWS, RowList } from '../../../lib/packs/desk/rows.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { prepare, type Prepared } from '../../../lib/packs/prepare.ts';
import { chunks } from './support.ts';

const open: IndexDatabase[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.delete();
});

const read = (text: string): Promise<Prepared> => prepare(chunks(strToU8(text), 5_000));

/** What importing the second file over the first would do. */
async function comparing(before: string | null, after: string) {
  const index = new IndexDatabase(`test-${crypto.randomUUID()}`);
  open.push(index);
  let generation: string | null = null;
  if (before !== null) {
    const facts = { id: 'mine', name: 'Mine', version: '1', licence: '' };
    const installed = await installPack(index, facts, await read(before));
    if (!installed.ok) throw new Error(installed.fault.code);
    ({ generation } = installed.value);
  }
  const { stream, problems } = await read(after);
  const rows: ComparedRow[] = [];
  const listener = { wants: () => true, take: (row: ComparedRow) => void rows.push(row) };
  const comparison = await compareWith(index, generation, stream, listener);
  return {
    comparison,
    rows,
    problems,
    compare: (with_: FirstRows | RowList) => compareWith(index, generation, stream, with_),
  };
}

const table = (...rows: string[]) => ['symbol,title,date,draft', ...rows].join('\n');

describe('what an import would do, told before anything is written', () => {
  it('is told row by row, with lines and what changes from what to what', async () => {
    const { comparison, rows } = await comparing(
      table('A/70/1,One,2015,A/70/L.1', 'A/70/2,Two,,', 'A/70/3,Three,2016,'),
      table('A/70/2,Two,,', '', 'A/70/3,Drei,2016-05-01,A/70/L.9', '', 'A/70/4,Four,,A/70/L.4'),
    );
    expect(comparison).toEqual({ fresh: 1, changed: 1, same: 1, gone: 1 });
    expect(rows).toEqual([
      { state: 'gone', id: 'A/70/1', line: null, name: 'One', changes: [] },
      { state: 'same', id: 'A/70/2', line: 2, name: 'Two', changes: [] },
      {
        state: 'changed',
        id: 'A/70/3',
        line: 4,
        name: 'Drei',
        changes: [
          { field: 'title', language: 'en', before: 'Three', after: 'Drei' },
          { field: 'date', before: '2016', after: '2016-05-01' },
          { field: 'draft', before: '', after: 'A/70/L.9' },
        ],
      },
      { state: 'fresh', id: 'A/70/4', line: 6, name: 'Four', changes: [] },
    ]);
  });

  it('takes several rows of one document as one, at the line of the first', async () => {
    const { rows } = await comparing(null, table('A/70/1,One,,', 'A/70/9,Nine,,', 'A/70/1,,2015,'));
    expect(rows.map(({ id, line }) => [id, line])).toEqual([
      ['A/70/1', 2],
      ['A/70/9', 3],
    ]);
  });

  it('does so for the terms of a glossary, and skips a second one with the same id', async () => {
    const { comparison, rows, problems } = await comparing(
      'English,French,acronym\nOffice,Bureau,UNODC\nBoard,Organe,INCB\n',
      'English,French,acronym\nOffice on Drugs,Bureau,UNODC\nBoard,Organe,INCB\nBody,Organe,INCB\n',
    );
    expect(comparison).toEqual({ fresh: 0, changed: 1, same: 1, gone: 0 });
    expect(rows.find(({ state }) => state === 'changed')).toMatchObject({
      id: 'UNODC',
      line: 2,
      changes: [{ field: 'name', language: 'en', before: 'Office; UNODC', after: 'Office on Drugs; UNODC' }],
    });
    expect(problems).toEqual([{ code: 'same-id', line: 4, excerpt: 'INCB' }]);
  });

  it('keeps the first rows of each kind to be shown, and lists all of them in the saved table', async () => {
    const many = Array.from({ length: MOST_ROWS + 20 }, (_, at) => `A/70/${at + 10},"=Report ${at}",,`);
    const { compare } = await comparing(
      table('A/70/1,One,,', 'A/70/2,Two,,'),
      table('A/70/1,Uno,2015,', ...many.map((row) => row.replace('=', ''))),
    );
    const first = new FirstRows();
    expect(await compare(first)).toEqual({ fresh: MOST_ROWS + 20, changed: 1, same: 0, gone: 1 });
    expect(first.rows).toHaveLength(MOST_ROWS + 2);
    const list = new RowList({ changed: 'geändert', 'title-en': 'Titel', line: 'Zeile' });
    await compare(list);
    const lines = (await list.finished().text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2 + MOST_ROWS + 20 + 1);
    expect(lines.slice(0, 4)).toEqual([
      'Zeile,document,name,state,field,before,after',
      '2,A/70/1,Uno,geändert,Titel,One,Uno',
      '2,A/70/1,Uno,geändert,date,,2015',
      expect.stringContaining('A/70/10'),
    ]);
  });
});
