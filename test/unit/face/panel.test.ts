import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../lib/panel/export/csv.ts';
import { toMarkdown } from '../../../lib/panel/export/markdown.ts';
import { toRis } from '../../../lib/panel/export/ris.ts';
import { filterBy } from '../../../lib/panel/filter.ts';
import { groupByBody, narrowGroups, shareOf } from '../../../lib/panel/group.ts';
import { referenceRows, type ReferenceRow } from '../../../lib/panel/rows.ts';

const row = (symbol: string, more: Partial<ReferenceRow> = {}): ReferenceRow => ({
  symbol,
  display: symbol,
  kindName: 'resolution',
  title: null,
  date: null,
  known: true,
  probable: false,
  count: 1,
  places: [],
  ...more,
});
const names = {
  symbol: 'Symbol',
  title: 'Title',
  kind: 'Kind',
  date: 'Date',
  count: 'Times',
  address: 'Address',
};
const agenda = row('A/RES/70/1', {
  title: { text: 'Transforming our world: the "2030 Agenda", all', language: 'en' },
  date: '2015-09-25',
  count: 3,
});

describe('the groups of references', () => {
  it('has the most cited body first and what has no known body last', () => {
    const groups = groupByBody(
      [row('CMW/X/1'), row('no symbol'), row('A/RES/70/1'), row('E/CN.7/2020/1'), row('A/RES/70/2')],
      'en',
    );
    expect(groups[0]).toMatchObject({
      name: 'General Assembly',
      rows: [{ symbol: 'A/RES/70/1' }, { symbol: 'A/RES/70/2' }],
    });
    expect(groups.map(({ name }) => name)).toContain('Commission on Narcotic Drugs');
    expect(groups.at(-1)?.name).toBeNull();
  });
});

describe('groups of a long list', () => {
  const groups = groupByBody([row('A/RES/70/1'), row('A/RES/70/2'), row('E/CN.7/2020/1')], 'en');

  it('keep their order and leave out what does not pass', () => {
    const narrow = narrowGroups(groups, ({ symbol }) => symbol !== 'A/RES/70/1');
    expect(narrow.map(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual([
      ['A/RES/70/2'],
      ['E/CN.7/2020/1'],
    ]);
    expect(narrowGroups(groups, ({ symbol }) => symbol.startsWith('E/')).map(({ name }) => name)).toEqual([
      'Commission on Narcotic Drugs',
    ]);
  });

  it.each([
    [0, [0, 0]],
    [1, [1, 0]],
    [2, [2, 0]],
    [3, [2, 1]],
    [9, [2, 1]],
  ])('share %i rows from the first on', (most, shares) => expect(shareOf(groups, most)).toEqual(shares));
});

describe('the rows of references', () => {
  it('joins what the page says with what the index says, and leaves out terms and itself', () => {
    const mentioned = {
      surface: '70/1',
      kind: 'resolution',
      localName: null,
      count: 2,
      places: [],
    };
    const document = { symbol: 'A/79/1', language: 'en' as const, title: '', url: '' };
    const rows = referenceRows(
      {
        document,
        state: 'ready',
        counts: { references: 3, terms: 1 },
        mentioned: [
          { ...mentioned, type: 'reference', key: 'A/79/1', confidence: 1 },
          { ...mentioned, type: 'reference', key: 'A/RES/70/1', confidence: 0.5 },
          { ...mentioned, type: 'term', key: 'undp', confidence: 1 },
        ],
      },
      new Map(),
    );
    expect(rows).toEqual([
      row('A/RES/70/1', { display: '70/1', kindName: '', known: false, probable: true, count: 2 }),
    ]);
  });
});

describe('the filter', () => {
  it.each([
    ['', true],
    ['res 70', true],
    ['agenda MONDE', false],
    ['programme', true],
    ['2030 programme', true],
    ['développement', true],
    ['developpement', true],
  ])('%s', (filter, passes) => {
    expect(filterBy(filter)('A/RES/70/1', 'Programme de développement à l’horizon 2030', null)).toBe(passes);
  });
});

describe('the exports', () => {
  const list = { title: 'References in A/79/1', language: 'fr' as const, rows: [agenda] };

  it('writes CSV that spreadsheets read and do not run', () => {
    expect(toCsv(list, names)).toBe(
      '\uFEFFSymbol,Title,Kind,Date,Times,Address\r\n' +
        'A/RES/70/1,"Transforming our world: the ""2030 Agenda"", all",resolution,2015-09-25,3,https://docs.un.org/fr/A/RES/70/1\r\n',
    );
    expect(toCsv({ ...list, rows: [row('=1+1')] }, names)).toContain("\r\n'=1+1,");
  });

  it('writes Markdown whose text stays text', () => {
    const odd = row('x', { title: { text: 'a [link](b) *c*', language: 'en' } });
    expect(toMarkdown({ ...list, rows: [agenda, odd] })).toBe(
      '# References in A/79/1\n\n' +
        '- [A/RES/70/1](https://docs.un.org/fr/A/RES/70/1) · Transforming our world: the "2030 Agenda", all · 25 septembre 2015\n' +
        '- x · a \\[link\\](b) \\*c\\*\n',
    );
  });

  it('writes RIS', () => {
    expect(toRis(list).split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - A/RES/70/1',
      'TI  - Transforming our world: the "2030 Agenda", all',
      'AU  - United Nations',
      'M1  - A/RES/70/1',
      'M3  - resolution',
      'PY  - 2015',
      'DA  - 2015/09/25/',
      'PB  - United Nations',
      'LA  - fr',
      'UR  - https://docs.un.org/fr/A/RES/70/1',
      'ER  - ',
      '',
    ]);
  });
});
