import { describe, expect, it } from 'vitest';
import { importing } from './support.ts';

describe('the data extract', () => {
  const row = (number: number) => ({
    symbol: `A/RES/79/${number}`,
    title: 'The Pact',
    sponsors: [{ name: 'x' }],
  });
  const rows = [row(1), row(2), row(3)];
  const without = rows.map(({ symbol, ...rest }) => [symbol, rest] as const);
  it.each([
    ['behind facts of the answer', { count: 3, next: null, meta: { page: 1 }, results: rows }],
    ['within two objects', { response: { docs: rows } }],
    ['by symbols that the rows do not repeat', Object.fromEntries(without)],
    ['with the symbol last', without.map(([symbol, rest]) => ({ ...rest, symbol }))],
  ])('is read %s', async (_, value) => {
    for (const size of [5, 4_096]) {
      const { records, problems } = await importing(JSON.stringify(value, null, 1), size);
      expect(problems).toEqual([]);
      expect(records.map((record) => 'symbol' in record && record.symbol)).toEqual(
        rows.map(({ symbol }) => symbol),
      );
    }
  });
});

describe('records of a pack by hand', () => {
  it('get canonical symbols, and what is no record is told', async () => {
    const lines = [
      {
        kind: 'document',
        symbol: 'S/RES/1325 (2000)',
        draft: 's/2000/1',
        titles: { en: ' Women  and peace ' },
      },
      { kind: 'document', symbol: 'A/70/2', date: '2024-99-01' },
      { kind: 'document', symbol: 'A/70/3', vote: { yes: -1, no: 0, abstain: 0 } },
      { kind: 'document', symbol: 'A/70/4', voters: { France: 'Y' } },
      { kind: 'term', id: 'x', names: { en: { short: [] } } },
    ];
    const { records, problems } = await importing(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(records).toEqual([
      { kind: 'document', symbol: 'S/RES/1325(2000)', draft: 'S/2000/1', titles: { en: 'Women and peace' } },
    ]);
    expect(problems.map(({ code }) => code)).toEqual([
      'bad-date',
      'unreadable-row',
      'unreadable-row',
      'no-name',
    ]);
  });
});

const BOARD = {
  names: { en: { long: 'Board', short: ['INCB'] }, fr: { long: 'Organe', short: [] } },
};

describe('terms in JSON', () => {
  it.each([
    ['by codes', { en: { terms: [{ term: 'Board' }, { term: 'INCB', type: 'acronym' }] }, fr: 'Organe' }],
    [
      'in a list',
      {
        languages: [
          { language: 'en', terms: ['Board', { term: 'INCB', termType: 'Acronym' }] },
          { language: 'fr', term: 'Organe' },
        ],
      },
    ],
    ['in an object of names', { names: { en: { long: 'Board', short: 'INCB' }, fr: { long: 'Organe' } } }],
    ['by words', { English: ['Board', { term: 'INCB', termType: 'short' }], French: { term: 'Organe' } }],
  ])('are read by language: %s', async (_, entry) => {
    const { records, recognised } = await importing(
      JSON.stringify({ totalHits: 1, results: [{ id: 7, ...entry }] }),
    );
    expect(recognised?.format).toBe('unterm');
    expect(records).toMatchObject([{ id: '7', ...BOARD }]);
  });
});

describe('TBX', () => {
  const entry = (head: string) =>
    `${head}<martif type="TBX-Basic"><text><body><termEntry id="c1"><descripGrp><descrip type="definition">A body</descrip></descripGrp>
    <langSet xml:lang="en-GB"><tig><term>Board</term></tig><ntig><termGrp><term>IN<hi>CB</hi></term><termNote type="termType">acronym</termNote></termGrp></ntig></langSet>
    <langSet xml:lang="de"><descrip type="definition">Ein Rat</descrip><tig><term>Rat</term></tig></langSet><langSet xml:lang="fr"><tig><term>Organe</term></tig></langSet></termEntry></body></text></martif>`;

  it('may name its document type, but not declare one', async () => {
    const { records } = await importing(entry('<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'));
    expect(records).toMatchObject([{ id: 'c1', gloss: { en: 'A body' }, ...BOARD }]);
    for (const type of ['SYSTEM "x.dtd" [<!ENTITY a "b">]', 'SYSTEM "https://example.org/x.dtd"'])
      expect((await importing(entry(`<!DOCTYPE martif ${type}>`))).refused).toBe('pack-doctype');
  });

  it('may have its data categories as elements', async () => {
    const file = `<tbx style="dct" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1">
      <langSec xml:lang="fr"><basic:definition>Un organe</basic:definition><termSec><term>Organe</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>Board</term></termSec><termSec><term>INCB</term><basic:termType>acronym</basic:termType></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect((await importing(file, 7)).records).toMatchObject([{ gloss: { fr: 'Un organe' }, ...BOARD }]);
  });
});

describe('Akoma Ntoso', () => {
  const statement = (number: number, title: string, attached = '') =>
    `<statement><meta><identification><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-11-18/79-${number}/"/><FRBRdate date="2024-11-18"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta><preface><docNumber>79/${number}.</docNumber><docTitle>${title}</docTitle></preface>${attached}</statement>`;
  const file = (inner: string) => `<an:akomaNtoso xmlns:an="x">${inner}</an:akomaNtoso>`;

  it('has titles with elements in them, and of what is attached none', async () => {
    const annex =
      '<attachments><attachment><doc><meta><FRBRalias value="A/1/1"/></meta><preface><docTitle>Annex</docTitle></preface></doc></attachment></attachments>';
    const { records } = await importing(
      file(statement(10, 'The <b>Pact</b> <i>for</i> the<eol/>Future', annex)),
      3,
    );
    expect(records).toMatchObject([{ symbol: 'A/RES/79/10', titles: { en: 'The Pact for the Future' } }]);
  });

  it('may be a collection: a record a component', async () => {
    const parts = [1, 2, 3].map((number) => `<component>${statement(number, `Title ${number}`)}</component>`);
    const { records, problems } = await importing(
      file(`<documentCollection>${parts.join('')}</documentCollection>`),
    );
    expect(problems).toEqual([]);
    expect(records.map((record) => 'titles' in record && record.titles.en)).toEqual([
      'Title 1',
      'Title 2',
      'Title 3',
    ]);
  });
});

describe('MARCXML', () => {
  it('is one record where a protocol wraps it in an element of the same name', async () => {
    const inner =
      '<marc:record><marc:datafield tag="191"><marc:subfield code="a">A/70/1</marc:subfield></marc:datafield></marc:record>';
    const { records, problems } = await importing(
      `<OAI-PMH><ListRecords>${`<record><metadata>${inner}</metadata></record>`.repeat(2)}</ListRecords></OAI-PMH>`,
    );
    expect([records.length, problems.length]).toEqual([2, 0]);
  });
});
