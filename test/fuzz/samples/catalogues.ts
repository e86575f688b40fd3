/** Small files of every form that can be imported, as the sources write them. */

const MARC = `<?xml version="1.0"?>
<collection xmlns="http://www.loc.gov/MARC21/slim"><record>
<controlfield tag="001">3912345</controlfield>
<datafield tag="191" ind1=" " ind2=" "><subfield code="a">A/RES/78/264</subfield><subfield code="b">A/</subfield></datafield>
<datafield tag="245" ind1="1" ind2="0"><subfield code="a">Measures to combat Islamophobia :</subfield><subfield code="b">resolution /</subfield></datafield>
<datafield tag="246" ind1="1" ind2="1"><subfield code="a">Mesures de lutte contre l'islamophobie</subfield><subfield code="y">fre</subfield></datafield>
<datafield tag="269" ind1=" " ind2=" "><subfield code="a">2024-03-15</subfield></datafield>
<datafield tag="650" ind1="1" ind2="7"><subfield code="a">CULTURE OF PEACE</subfield></datafield>
<datafield tag="993" ind1="2" ind2=" "><subfield code="a">A/78/L.48</subfield></datafield>
<datafield tag="996" ind1=" " ind2=" "><subfield code="b">115</subfield><subfield code="c">0</subfield><subfield code="d">44</subfield></datafield>
<datafield tag="967" ind1=" " ind2=" "><subfield code="c">ALB</subfield><subfield code="d">Y</subfield></datafield>
</record></collection>`;

const AKOMA = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification>
<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-11-18/79-10/"/><FRBRdate date="2024-11-18" name="adoption"/></FRBRWork>
<FRBRExpression><FRBRuri value="x"/><FRBRlanguage language="fra"/></FRBRExpression></identification>
<workflow><step as="A/79/L.11"/></workflow></meta><preface><docNumber>79/10.</docNumber><docTitle>Un titre</docTitle></preface></statement></akomaNtoso>`;

const TBX = `<martif type="TBX"><text><body><termEntry id="c1"><descrip type="definition">A board.</descrip>
<langSet xml:lang="en"><tig><term>Board</term></tig><tig><term>INCB</term><termNote type="termType">acronym</termNote></tig></langSet>
<langSet xml:lang="ru"><tig><term>Комитет</term></tig></langSet></termEntry></body></text></martif>`;

const VOTES = `undl_id,ms_code,ms_name,ms_vote,date,resolution,draft,meeting,title,total_yes,total_no,total_abstentions
123,ALB,ALBANIA,Y,2024-03-15,A/RES/78/264,A/78/L.48,A/78/PV.62,Measures to combat Islamophobia,1.0,0.0,1.0
123,AND,ANDORRA,A,2024-03-15,A/RES/78/264,A/78/L.48,A/78/PV.62,Measures to combat Islamophobia,1.0,0.0,1.0
`;

const DOCUMENTS = `191__a,245__,246__,269__,65007a\r
E/NL.1959/68,"$a Laws :$b the ""New Hebrides""\r
regulations","$a Lois et règlements",1959-01-01 0:00:00,NARCOTIC DRUGS||OPIUM\r
A/70/1;x,"Report of the Secretary-General",,2015,\r
`;

const GLOSSARY =
  'English\tFrench\tacronym\nOffice on Drugs\tOffice contre la drogue\tUNODC; ODC\nBoard\tOrgane\t\n';

const HTML =
  '<html><body><table border=1><tr><th>Symbol</th><th>Title</th></tr>' +
  '<tr><td style="mso:\'x\'">A/70/L.1</td><td>Peace &amp; <b>security</b> &#x41;</td></tr></table></body></html>';

const EXTRACT = JSON.stringify([
  {
    symbol: 'A/RES/79/1',
    pv: 'A/79/PV.3',
    title: 'The Pact for the Future',
    adoption_date: '22 September 2024',
    originating_document: 'A/79/L.2',
    voting_type: 'adoptedWithoutVote',
    subjects: [['PEACE', 'UNBIS Thesaurus']],
  },
  { symbol: 'A/RES/79/2', title: 'Political declaration', adoption_date: '7 October 2024' },
]);

const UNTERM = JSON.stringify({
  results: [
    { recordID: 'u1', english: { definition: 'A board.', terms: [{ term: 'INCB', termType: 'short' }] } },
    { recordID: 'u2', french: { terms: [{ term: 'OICS', termType: 'short' }] } },
  ],
});

export const RECORDS = [
  '{"kind":"document","symbol":"A/70/1","titles":{"en":"Report"},"date":"2015-10-18","vote":{"yes":2,"no":0,"abstain":1}}',
  '{"kind":"term","id":"INCB","names":{"en":{"long":"Board","short":["INCB"]}}}',
].join('\n');

/** By the name of the form. */
export const textFiles = { MARC, AKOMA, TBX, VOTES, DOCUMENTS, GLOSSARY, HTML, EXTRACT, UNTERM, RECORDS };

export const SHEET =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>A/RES/70/1</t></is></c><c r="C2" t="s"><v>2</v></c></row>';

export const PACK_MANIFEST = JSON.stringify({
  format: 'rapporteur-pack/1',
  id: 'test-pack',
  title: 'Test',
  version: '1',
  languages: ['en'],
  records: 2,
});
