import { describe, expect, it } from 'vitest';
import { importing, workbook } from './support.ts';

const marc = (prefix: string, namespace: string) => `<?xml version="1.0"?>
<${prefix}collection${namespace}><${prefix}record>
<${prefix}controlfield tag="000">00000nam</${prefix}controlfield>
<${prefix}datafield tag="191" ind1=" " ind2=" "><${prefix}subfield code="a">S/RES/2273 (2016)</${prefix}subfield></${prefix}datafield>
<${prefix}datafield tag="245" ind1="1" ind2="0"><${prefix}subfield code="a">The situation in CÃ´te d'Ivoire :</${prefix}subfield><${prefix}subfield code="b">resolution /</${prefix}subfield></${prefix}datafield>
<${prefix}datafield tag="269" ind1=" " ind2=" "><${prefix}subfield code="a">2016-03-15</${prefix}subfield></${prefix}datafield>
<${prefix}datafield tag="993" ind1="4" ind2=" "><${prefix}subfield code="a">S/PV.7645</${prefix}subfield></${prefix}datafield>
</${prefix}record></${prefix}collection>`;

describe('MARCXML', () => {
  it.each([
    ['a default namespace', marc('', ' xmlns="http://www.loc.gov/MARC21/slim"')],
    ['a prefix', marc('ns0:', ' xmlns:ns0="http://www.loc.gov/MARC21/slim"')],
    ['no namespace', marc('', '')],
  ])('reads a record with %s', async (_, file) => {
    const { records, problems } = await importing(file);
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        kind: 'document',
        symbol: 'S/RES/2273(2016)',
        titles: { en: "The situation in Côte d'Ivoire" },
        date: '2016-03-15',
        meeting: 'S/PV.7645',
      },
    ]);
  });

  it('takes members by their codes, by their names, and as they are called', async () => {
    const ballot = (code: string, name: string) =>
      `<datafield tag="967"><subfield code="c">${code}</subfield><subfield code="d">Y</subfield><subfield code="e">${name}</subfield></datafield>`;
    const file = `<record><datafield tag="791"><subfield code="a">A/RES/1600(XV)</subfield></datafield>${ballot('HVO', 'UPPER VOLTA')}${ballot('', 'CEYLON')}${ballot('EAZ', 'ZANZIBAR')}</record>`;
    const { records } = await importing(file);
    expect(records).toMatchObject([
      { voters: { HVO: 'Y', LKA: 'Y', EAZ: 'Y' }, memberNames: { EAZ: 'Zanzibar' } },
    ]);
  });
});

describe('tables', () => {
  it('reads CSV with quotes, line ends in cells and cells parted by ||', async () => {
    const file =
      '191__a,245__,246__,269__,65007a\r\nE/NL.1959/68,"$a Laws :$b the ""New Hebrides""\r\nregulations","$a Lois et règlements pour la répression",1959-01-01 0:00:00,NARCOTIC DRUGS||OPIUM\r\n';
    const { records } = await importing(file, 5);
    expect(records).toEqual([
      {
        kind: 'document',
        symbol: 'E/NL.1959/68',
        titles: { en: 'Laws : the "New Hebrides" regulations', fr: 'Lois et règlements pour la répression' },
        date: '1959',
        subjects: ['NARCOTIC DRUGS', 'OPIUM'],
      },
    ]);
  });

  it('tells the line of a row that cannot be kept', async () => {
    const { records, problems } = await importing(
      'symbol,title\nA/70/1,One\n,No symbol\nA/70/2,"Two\nlines"\nA/70/3,Bad,too,many\n',
    );
    expect(records.map((record) => 'symbol' in record && record.symbol)).toEqual(['A/70/1', 'A/70/2']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['no-symbol', 3],
      ['columns-differ', 6],
    ]);
  });

  it.each([
    [
      'UTF-8 with a byte order mark',
      (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]),
    ],
    ['UTF-16 little endian', (text: string) => utf16(text, true)],
    ['UTF-16 big endian', (text: string) => utf16(text, false)],
    ['Windows-1252', (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
  ])('reads %s', async (_, encode) => {
    const { records } = await importing(encode('symbol;title\nA/70/1;Résolution présentée par le Comité\n'));
    expect(records).toEqual([
      { kind: 'document', symbol: 'A/70/1', titles: { fr: 'Résolution présentée par le Comité' } },
    ]);
  });

  it.each([
    ['en', 'Report of the Committee on its work'],
    ['fr', 'Résolution présentée par le Comité'],
    ['es', 'Resolución presentada por la Comisión'],
    ['ru', 'Доклад Комитета о работе его сессии'],
    ['ar', 'تقرير اللجنة عن أعمال دورتها'],
    // U+4E00 has its zero where Latin letters have their letter.
    ['zh', '一九七一年第一委员会关于一切问题的统一报告'],
  ])('reads UTF-16 without a byte order mark: %s', async (language, title) => {
    const text = `symbol;title_${language}\n${['A/70/1', 'A/70/2'].map((symbol) => `${symbol};${title.repeat(4)}\n`).join('')}`;
    for (const little of [true, false]) {
      const { records } = await importing(utf16(text, little).subarray(2), 11);
      expect(records.map((record) => 'titles' in record && record.titles)).toEqual([
        { [language]: title.repeat(4) },
        { [language]: title.repeat(4) },
      ]);
    }
  });

  it('reads a workbook with shared and inline strings', async () => {
    const { records } = await importing(
      workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>A/RES/70/1</t></is></c><c r="C2" t="s"><v>2</v></c></row>',
        ['Symbol', 'Title', 'Transforming our world'],
      ),
    );
    expect(records).toEqual([
      { kind: 'document', symbol: 'A/RES/70/1', titles: { en: 'Transforming our world' } },
    ]);
  });

  it('reads an .xls that is an HTML table', async () => {
    const file =
      '<html><body><table border=1><tr><th>Symbol</th><th>Title</th></tr><tr><td style="mso:\'x\'">A/70/L.1</td><td>Peace &amp; <b>security</b></td></tr></table></body></html>';
    const { records } = await importing(file, 9);
    expect(records).toEqual([{ kind: 'document', symbol: 'A/70/L.1', titles: { en: 'Peace & security' } }]);
  });
});

describe('votes', () => {
  const header =
    'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link';
  const row = (member: string, vote: string) =>
    `123,${member},X,${vote},2024-03-15,78,A/RES/78/264,A/78/L.48,,A/78/PV.62,Measures to combat Islamophobia,CULTURE OF PEACE,,,2.0,0.0,1.0,1.0,4,https://example.org`;

  it('groups one row a member into one record a resolution', async () => {
    const { records, problems } = await importing(
      [header, row('ALB', 'Y'), row('AND', 'A'), row('AFG', 'X'), row('DZA', 'Y')].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      expect.objectContaining({
        symbol: 'A/RES/78/264',
        vote: { yes: 2, no: 0, abstain: 1, absent: 1 },
        voters: { ALB: 'Y', AND: 'A', AFG: 'X', DZA: 'Y' },
        draft: 'A/78/L.48',
        meeting: 'A/78/PV.62',
      }),
    ]);
  });

  it('takes a member by its name where its code says nothing, and keeps the name of one that is not known', async () => {
    const named = (code: string, name: string) => row(code, 'Y').replace(',X,', `,${name},`);
    const { records } = await importing(
      [header, named('', 'TANGANYIKA'), named('EAZ', 'ZANZIBAR'), named('DHY', 'DAHOMEY')].join('\n'),
    );
    expect(records).toMatchObject([
      { voters: { TZA: 'Y', EAZ: 'Y', DHY: 'Y' }, memberNames: { EAZ: 'Zanzibar' } },
    ]);
  });

  it('takes the title without what every one of them ends with', async () => {
    const titled = row('ALB', 'Y').replace(
      'Measures to combat Islamophobia',
      'MEASURES TO COMBAT ISLAMOPHOBIA : RESOLUTION / ADOPTED BY THE GENERAL ASSEMBLY',
    );
    const { records } = await importing([header, titled].join('\n'));
    expect(records[0]).toMatchObject({ titles: { en: 'MEASURES TO COMBAT ISLAMOPHOBIA' } });
  });

  describe('of the Security Council', () => {
    const columns =
      'undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link';
    const ballot = (member: string, vote: string, modality = 'Vote') =>
      `77,${member},X,True,${vote},2016-03-15,S/RES/2273 (2016),S/2016/247,S/PV.7645,Security Council resolution 2273 (2016) [on extension of the mandate of the panel],LIBYA,LIBYA|SANCTIONS,,${modality},2,0,1,0,3,https://example.org`;

    it('are read by the columns that the library writes down, titles as subject lines', async () => {
      const file = [columns, ballot('CHN', 'Y'), ballot('FRA', 'A'), ballot('USA', 'Y')].join('\n');
      const { records, problems, recognised } = await importing(file);
      expect(problems).toEqual([]);
      expect(recognised?.format).toBe('votes');
      expect(records).toEqual([
        {
          kind: 'document',
          symbol: 'S/RES/2273(2016)',
          titles: { en: 'Extension of the mandate of the panel' },
          titleFrom: 'subject',
          vote: { yes: 2, no: 0, abstain: 1, absent: 0 },
          voters: { CHN: 'Y', FRA: 'A', USA: 'Y' },
          date: '2016-03-15',
          meeting: 'S/PV.7645',
          draft: 'S/2016/247',
          agenda: ['LIBYA'],
          subjects: ['LIBYA', 'SANCTIONS'],
        },
      ]);
    });

    it('count nobody for what was adopted without a vote', async () => {
      const rows = ['CHN', 'FRA'].map((member) =>
        ballot(member, 'Y', 'Adopted without vote').replace(',2,0,1,0,3,', ',2,0,0,0,2,'),
      );
      const { records } = await importing([columns, ...rows].join('\n'));
      expect(records).toMatchObject([{ vote: 'without' }]);
      expect(records[0]).not.toHaveProperty('voters');
    });
  });

  it('says where the printed totals and the rows disagree', async () => {
    const { problems } = await importing([header, row('ALB', 'N'), row('AND', 'A')].join('\n'));
    expect(problems.map(({ code }) => code)).toEqual(['votes-disagree']);
  });
});

describe('Akoma Ntoso', () => {
  it('reads a resolution in the UN profile', async () => {
    const file = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification>
      <FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-11-18/79-10/"/><FRBRdate date="2024-11-18" name="adoption"/></FRBRWork>
      <FRBRExpression><FRBRuri value="x"/><FRBRlanguage language="fra"/></FRBRExpression></identification>
      <workflow><step as="A/79/L.11"/></workflow></meta><preface><docNumber>79/10.</docNumber><docTitle>Un titre</docTitle></preface></statement></akomaNtoso>`;
    const { records } = await importing(file);
    expect(records).toEqual([
      {
        kind: 'document',
        symbol: 'A/RES/79/10',
        titles: { fr: 'Un titre' },
        date: '2024-11-18',
        draft: 'A/79/L.11',
      },
    ]);
  });

  const extract = {
    symbol: 'A/RES/79/1',
    pv: 'A/79/PV.3',
    title: 'The Pact for the Future',
    adoption_date: '22 September 2024',
    originating_document: 'A/79/L.2',
    voting_type: 'adoptedWithoutVote',
    subjects: [
      ['PEACE', 'UNBIS Thesaurus'],
      ['123a', 'A/79/251'],
    ],
  };
  it.each([
    ['a line each', `${JSON.stringify(extract)}\n${JSON.stringify(extract)}\n`],
    ['an array', JSON.stringify([extract, extract], null, 1)],
    ['an object of lists', JSON.stringify({ data: [extract, extract] })],
    ['an object by symbol', JSON.stringify({ 'A/RES/79/1': extract, other: extract })],
  ])('reads the data extract as %s', async (_, file) => {
    const { records } = await importing(file);
    expect(records).toHaveLength(2);
    expect(records[0]).toEqual({
      kind: 'document',
      symbol: 'A/RES/79/1',
      titles: { en: 'The Pact for the Future' },
      date: '2024-09-22',
      meeting: 'A/79/PV.3',
      draft: 'A/79/L.2',
      vote: 'without',
      subjects: ['PEACE'],
    });
  });
});

describe('a wrapper longer than a chunk', () => {
  it.each([1, 3, 4_096])('is seen through in chunks of %d bytes', async (size) => {
    const file = JSON.stringify({ data: [{ symbol: 'A/RES/79/1', title: 'The Pact' }] });
    const { records } = await importing(file, size);
    expect(records).toEqual([{ kind: 'document', symbol: 'A/RES/79/1', titles: { en: 'The Pact' } }]);
  });
});

describe('glossaries', () => {
  it('reads a table with a column a language', async () => {
    const { records } = await importing(
      'English\tFrench\tacronym\nOffice on Drugs\tOffice contre la drogue\tUNODC; ODC\n',
    );
    expect(records).toEqual([
      {
        kind: 'term',
        id: 'UNODC',
        gloss: {},
        names: {
          en: { long: 'Office on Drugs', short: ['UNODC', 'ODC'] },
          fr: { long: 'Office contre la drogue', short: [] },
        },
      },
    ]);
  });

  it('reads TBX of both generations', async () => {
    const entry = (outer: string, lang: string, inner: string) =>
      `<${outer} id="c1"><${lang} xml:lang="en"><${inner}><term>Board</term></${inner}><${inner}><term>INCB</term><termNote type="termType">acronym</termNote></${inner}></${lang}><${lang} xml:lang="ru"><${inner}><term>Комитет</term></${inner}></${lang}></${outer}>`;
    for (const file of [
      `<martif type="TBX"><text><body>${entry('termEntry', 'langSet', 'tig')}</body></text></martif>`,
      `<tbx type="TBX-Basic"><text><body>${entry('conceptEntry', 'langSec', 'termSec')}</body></text></tbx>`,
    ]) {
      const { records } = await importing(file);
      expect(records).toEqual([
        {
          kind: 'term',
          id: 'c1',
          gloss: {},
          names: { en: { long: 'Board', short: ['INCB'] }, ru: { long: 'Комитет', short: [] } },
        },
      ]);
    }
  });

  it('reads UNTERM-like JSON', async () => {
    const file = JSON.stringify({
      results: [
        {
          recordID: 'u1',
          english: {
            definition: 'A board.',
            terms: [
              { term: 'Board', termType: 'full' },
              { term: 'INCB', termType: 'short' },
            ],
          },
          french: { terms: [{ term: 'OICS', termType: 'short' }] },
        },
      ],
    });
    const { records } = await importing(file);
    expect(records).toEqual([
      {
        kind: 'term',
        id: 'u1',
        gloss: { en: 'A board.' },
        names: { en: { long: 'Board', short: ['INCB'] }, fr: { short: ['OICS'] } },
      },
    ]);
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return bytes;
}
