import { describe, expect, it } from 'vitest';
import { importing } from './support.ts';

const field = (tag: string, parts: Record<string, string>) =>
  `<datafield tag="${tag}">${Object.entries(parts)
    .map(([code, text]) => `<subfield code="${code}">${text}</subfield>`)
    .join('')}</datafield>`;
const record = (...fields: string[]) =>
  `<collection><record>${field('191', { a: 'A/RES/70/1' })}${fields.join('')}</record></collection>`;
const vote = async (...fields: string[]) => {
  const [read] = (await importing(record(...fields))).records;
  return read && 'vote' in read ? read.vote : undefined;
};

describe('how a resolution of a library’s record was adopted', () => {
  it.each([
    ['Adopted without vote, 42nd plenary meeting', 'without'],
    ['Adopted without a vote', 'without'],
    ['Adopted 151-6-27, 68th plenary meeting', { yes: 151, no: 6, abstain: 27 }],
  ])('is read from %j, wherever it stands', async (text, expected) => {
    expect(await vote(field('996', { a: text }))).toEqual(expected);
    expect(await vote(field('500', { a: 'A note.' }), field('500', { a: text }))).toEqual(expected);
  });

  it('is not known where no note says it', async () => {
    expect(await vote(field('500', { a: 'Issued in GAOR, 70th sess., Suppl. no. 49.' }))).toBeUndefined();
    expect(await vote()).toBeUndefined();
  });

  it('is what the printed figures say', async () => {
    const row = { a: 'Vote', b: '120', c: '3', d: '14' };
    expect(await vote(field('996', row))).toEqual({ yes: 120, no: 3, abstain: 14 });
  });
});

describe('a glossary in TBX', () => {
  const tbx = (body: string) => `<tbx type="TBX-Basic"><text><body>${body}</body></text></tbx>`;
  const set = (language: string, body: string) => `<langSec xml:lang="${language}">${body}</langSec>`;
  const named = (term: string, note = '') => `<termSec><term>${term}</term>${note}</termSec>`;
  const entry = (body: string) => tbx(`<conceptEntry id="c1">${body}</conceptEntry>`);

  it('has its terms whole, though parts of them are set off', async () => {
    const { records } = await importing(entry(set('en', named('Board of <hi>External</hi> Auditors'))));
    expect(records).toMatchObject([{ names: { en: { long: 'Board of External Auditors' } } }]);
  });

  it('keeps what is said of one term from the next', async () => {
    const short = '<termNote type="termType">acronym</termNote>';
    const other = '<termNote type="partOfSpeech">acronym</termNote>';
    const { records } = await importing(
      entry(set('en', named('BOA', short) + named('Board of Auditors', other))),
    );
    expect(records).toMatchObject([{ names: { en: { long: 'Board of Auditors', short: ['BOA'] } } }]);
  });

  it('has the definitions of its languages, and those before them', async () => {
    const definition = (text: string) => `<descrip type="definition">${text}</descrip>`;
    const context = '<descrip type="context">Not this.</descrip>';
    const { records } = await importing(
      entry(
        definition('A board of the Organization.') +
          set('fr', `${context}${definition('Un comité.')}${named('Comité')}`) +
          set('de', `${definition('Ein Ausschuss.')}${named('Ausschuss')}`) +
          set('es', `<definition>Una junta.</definition>${named('Junta')}`),
      ),
    );
    expect(records).toMatchObject([
      { gloss: { en: 'A board of the Organization.', fr: 'Un comité.', es: 'Una junta.' } },
    ]);
    expect(records[0] && 'names' in records[0] ? Object.keys(records[0].names).sort() : []).toEqual([
      'es',
      'fr',
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Ausschuss|Not this/);
  });
});
