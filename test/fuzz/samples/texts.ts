import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import examples from '../../unit/detect/examples.json' with { type: 'json' };
import friends from '../../unit/detect/false-friends.json' with { type: 'json' };
import twins from '../../unit/anchor/twins/paragraphs.json' with { type: 'json' };

const SAMPLE = new URL('../../../data/sample/', import.meta.url);

/** The text of the sample document in each language, a line each. */
const documents = LANGUAGES.map((language) =>
  readFileSync(new URL(`${language}.html`, SAMPLE), 'utf8')
    .split('\n')
    .map((line) => line.replace(/<[^<>]{0,2000}>/g, '').trim())
    .filter(Boolean),
);

/** Paragraphs as UN documents have them, in six languages. */
export const paragraphs: readonly string[] = [
  ...examples.map(({ text }) => text),
  ...Object.values(friends).flat(),
  ...documents.flat(),
  ...Object.values(twins).flatMap(({ opening }) => opening),
];

/** Document symbols in all their forms, as printed. */
export const symbols: readonly string[] = [
  ...new Set(examples.flatMap((example) => example.symbols)),
  'S/RES/2274 (2016)',
  'A/RES/217 A (III)',
  'A/RES/S-20/4 A–E',
  'A/69/87–E/2014/80',
  'A/HRC/RES/59/25',
  'CEDAW/C/CAF/CO/6',
  'A/C.6/79/SR.37/Add.1/Corr.2',
  'A/CONF.151/26/Rev.1 (Vol. I)',
  'ST/SGB/2018/1',
  'UNEP/EA.4/Res.1',
  'قرار الجمعية العامة 70/1 (د-30)',
  '第2758（XXVI）号决议',
];

/** The lines of first pages. */
export const mastheads: readonly string[] = [
  'United Nations',
  'A/RES/78/182',
  'A /79/PV.64',
  'Distr.: General',
  'Distr. générale',
  '分发：普通',
  'التوزيع: عام',
  '22 December 2023',
  '22 كانون الأول/ديسمبر 2023',
  '2023年12月22日',
  '22 de diciembre de 2023',
  'English Original: French',
  'Seventy-eighth session',
  '第七十八届会议',
  'الدورة الثامنة والسبعون',
  'Agenda item 98 (f)',
  'Resolution adopted by the General Assembly on 19 December 2023',
  '78/182. Human rights in the administration of justice*',
  'General Assembly',
];
