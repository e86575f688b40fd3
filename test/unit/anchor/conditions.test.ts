import { expect, it } from 'vitest';
import { changesFrom } from '../../../lib/anchor/meaning.ts';

/** A sentence with a condition, and the condition's words, few enough for an edition of the sentence to lack. */
const CONDITIONED = [
  [
    'ar',
    'تقرر أن تواصل اللجنة المخصصة عملها خلال الفترة المقبلة رهناً بأحكام هذا القرار وأن تقدم تقريرا إلى الجمعية العامة عن التقدم المحرز في هذا الشأن',
    'رهناً بأحكام هذا القرار ',
  ],
  [
    'en',
    'Decides that the Ad Hoc Committee shall continue its work during the coming period subject to availability and report to the General Assembly on the progress made in that regard',
    'subject to availability ',
  ],
  [
    'en',
    'Authorizes the Secretary-General to enter into commitments for the coming period provided resources exist and report to the General Assembly on the progress made in that regard',
    'provided resources exist ',
  ],
  [
    'fr',
    'Décide que le comité spécial poursuivra ses travaux au cours de la période à venir sous réserve d’accord et fera rapport sur les progrès accomplis à cet égard',
    'sous réserve d’accord ',
  ],
  [
    'es',
    'Decide que el comité especial continúe su labor durante el período venidero con sujeción a disponibilidad e informe sobre los progresos realizados a ese respecto',
    'con sujeción a disponibilidad ',
  ],
  [
    'ru',
    'постановляет, что специальный комитет продолжит свою работу в течение предстоящего периода при условии согласия и представит доклад о достигнутом прогрессе в этой области',
    'при условии согласия ',
  ],
  [
    'zh',
    '决定特设委员会在今后一段时期内如果有经费继续开展工作并就这方面取得的进展向大会提交报告供会员国审议',
    '如果有经费',
  ],
  [
    'zh',
    '授权秘书长在今后一段时期内有条件继续开展工作并就这方面取得的进展向大会提交报告供会员国审议',
    '有条件',
  ],
] as const;

it.each(CONDITIONED)(
  'in %s a sentence says something else once its condition goes or comes',
  (_, said, condition) => {
    const free = said.replace(condition, '');
    expect(free).not.toBe(said);
    expect(changesFrom(said)(said)).toBe(0);
    expect(changesFrom(said)(free)).toBeNull();
    expect(changesFrom(free)(said)).toBeNull();
  },
);
