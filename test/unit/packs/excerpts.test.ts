import { describe, expect, it } from 'vitest';
import { importing } from './support.ts';

/** Tables with one bad row, and how the row is shown. */
const TABLES: readonly (readonly [name: string, table: string, excerpt: string])[] = [
  [
    'a catalogue whose first cell is empty',
    'symbol,title,date\nA/70/1,One,2015\n,None,2006\n',
    'None · 2006',
  ],
  [
    'a catalogue with an empty cell between others',
    'title,symbol,date\nOne,A/70/1,2015\nNone, ,2006\n',
    'None · 2006',
  ],
  [
    'votes whose record number is empty',
    'undl_id,ms_code,ms_vote,resolution\n1,ALB,Y,A/RES/78/264\n,AND,Y,\n',
    'AND · Y',
  ],
  [
    'a glossary whose names are empty',
    'acronym,English,gloss\nUNODC,Office,x\n,,Said of nothing\n',
    'Said of nothing',
  ],
];

describe('the beginning of a row that is not kept', () => {
  it.each(TABLES)('leaves out empty cells: %s', async (_, table, excerpt) => {
    const { problems } = await importing(table);
    expect(problems.map((problem) => problem.excerpt)).toEqual([excerpt]);
  });
});
