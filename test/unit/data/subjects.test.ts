import { describe, expect, it } from 'vitest';
import { readAllRows } from '../../../data/build/read.ts';
import { readSubjects, Subjects } from '../../../data/build/subjects.ts';
import type { DocumentRow } from '../../../lib/index/rows.ts';

const rows = readAllRows();
const lines = readSubjects();
const subjects = new Subjects(lines, rows.terms);

const spoken = (en: string): DocumentRow['title'] =>
  subjects.spoken({
    symbol: 'S/RES/1(1946)',
    title: { en },
    titleFrom: 'subject',
    cited: 0,
    sources: ['sc_table'],
  }).title;

describe('subject lines of the Security Council in the other languages', () => {
  it('says a known line', () => {
    expect(spoken('The situation in Cyprus')).toEqual({
      en: 'The situation in Cyprus',
      ar: 'الحالة في قبرص',
      zh: '塞浦路斯局势',
      fr: 'La situation à Chypre',
      ru: 'Положение на Кипре',
      es: 'La situación en Chipre',
    });
  });

  it('composes the extension of a mandate from the name of the mission and the date', () => {
    const line =
      'Extension of the mandate of the UN Assistance Mission in Afghanistan (UNAMA) until 1 Mar. 2023';
    expect(spoken(line)).toMatchObject({
      fr: 'Prorogation de mandat : Mission d’assistance des Nations Unies en Afghanistan (jusqu’au 1er mars 2023)',
      zh: '将联合国阿富汗援助团的任务期限延长至2023年3月1日',
      ar: 'تمديد ولاية بعثة الأمم المتحدة لتقديم المساعدة إلى أفغانستان حتى 1 آذار/مارس 2023',
    });
    expect(
      spoken('Renewal of the mandate of the UN Mission in Liberia (UNMIL) for a further period of 6 months'),
    ).toMatchObject({
      es: 'Prórroga del mandato: Misión de las Naciones Unidas en Liberia',
    });
  });

  it('knows the experts of a sanctions committee by its resolution', () => {
    const line =
      'Extension of the mandate of the UN Panel of Experts Established pursuant to Security Council Resolution 1591 (2005) on the Sudan until 12 Mar. 2022';
    expect(spoken(line)).toMatchObject({
      ru: 'Продление мандата: Группа экспертов, учрежденная резолюцией 1591 (2005) (до 12 марта 2022 г.)',
      zh: '将第1591(2005)号决议所设专家小组的任务期限延长至2022年3月12日',
    });
  });

  it.each([
    'Extension of the mandate of the UN Mission on the Moon (UNMOON) until 1 Mar. 2023',
    'Extension of the mandate of the UN Mission in Liberia (UNMIL) and of the French forces which support it',
    'The situation in Atlantis',
    '',
  ])('leaves in English what it cannot say: %s', (line) => {
    expect(spoken(line)).toEqual({ en: line });
  });

  it('touches no printed title', () => {
    const printed: DocumentRow = {
      symbol: 'A/RES/1(I)',
      title: { en: 'The situation in Cyprus' },
      titleFrom: 'document',
      cited: 0,
      sources: ['unxml'],
    };
    expect(subjects.spoken(printed)).toEqual(printed);
  });

  it('has no line that no resolution bears, and none twice', () => {
    const borne = new Set(rows.documents.flatMap(({ title }) => title?.en ?? []));
    const all = lines.flatMap(({ subject }) => subject);
    expect(all.filter((line) => !borne.has(line))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('says six in ten of all subject lines in six languages', () => {
    const own = rows.documents.filter(({ titleFrom }) => titleFrom === 'subject');
    const said = own.filter((row) => Object.keys(subjects.spoken(row).title ?? {}).length === 6);
    expect(said.length / own.length).toBeGreaterThan(0.6);
  });
});
