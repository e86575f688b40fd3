import { clean } from './fields.ts';
import type { Ballot } from './records.ts';

/** How voting tables write a vote: by letters in the library's, by words in others. */
const WORDS: Readonly<Record<Ballot, readonly string[]>> = {
  Y: [
    'y',
    'yes',
    'in favour',
    'in favor',
    'for',
    'oui',
    'pour',
    'sí',
    'si',
    'a favor',
    'за',
    'да',
    '赞成',
    'نعم',
    'مؤيد',
  ],
  N: ['n', 'no', 'against', 'non', 'contre', 'en contra', 'против', 'нет', '反对', 'لا', 'معارض'],
  A: [
    'a',
    'abstain',
    'abstained',
    'abstaining',
    'abstention',
    'abst',
    'abstención',
    'воздержался',
    'воздержалась',
    '弃权',
    'امتناع',
    'ممتنع',
  ],
  X: [
    '',
    'x',
    'absent',
    'non-voting',
    'not voting',
    'did not vote',
    'nv',
    'n/v',
    'no voting',
    'absente',
    'ausente',
    'отсутствует',
    'не голосовал',
    'не голосовала',
    '未投票',
    '缺席',
    'غائب',
    'لم يصوت',
  ],
};

const byWord = new Map(
  (['Y', 'N', 'A', 'X'] as const).flatMap((ballot) => WORDS[ballot].map((word) => [word, ballot] as const)),
);

/** The vote that a cell says; null for what is none, which is never taken for one that begins alike ("Non-voting", "Absent"). */
export function ballotOf(text: string): Ballot | null {
  return byWord.get(clean(text).toLowerCase()) ?? null;
}
