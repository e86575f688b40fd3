import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';

const read = (text: string) =>
  createDetector({})
    .scan(text)
    .references.map(({ symbol, pinpoint }) => [symbol, pinpoint]);
const BEIJING = 'A/CONF.177/20/Rev.1';

describe('resolutions of conferences, as places in the report', () => {
  it.each([
    [`Beijing, 1995 (${BEIJING}), chap. I, resolution 1, annex II.`, { resolution: '1', annex: 'II' }],
    [`Pékin, 1995 (${BEIJING}), chap. I, résolution 1, annexe II.`, { resolution: '1', annex: 'II' }],
    [
      `Beijing, 1995 (${BEIJING}), cap. I, resolución 1, anexos I y II.`,
      { resolution: '1', annex: 'I y II' },
    ],
    [`Пекин, 1995 год (${BEIJING}), гл. I, резолюция 1, приложение II.`, { resolution: '1', annex: 'II' }],
    [`بيجين، 1995 (${BEIJING})، الفصل الأول، القرار 1، المرفق الثاني.`, { resolution: '1', annex: 'الثاني' }],
    [`《北京》(${BEIJING})，第一章，决议1，附件二。`, { resolution: '1', annex: '二' }],
    [`see (${BEIJING} and corrigendum), annexes I and II`, { annex: 'I and II' }],
    [`Monterrey (${BEIJING}), chap. I, resolution 1, annex.`, { resolution: '1', annex: '' }],
    [`Durban, ${BEIJING}, chap. IV, para. 24`, { paragraph: '24' }],
    [`纽约》(${BEIJING})，第四章，第24段。`, { paragraph: '24' }],
  ])('%s', (text, place) => {
    expect(read(text)).toEqual([[BEIJING, place]]);
  });

  it.each([
    ['no resolution of the conference', `(${BEIJING}), and resolution 1 (2019) of another`],
    ['the report itself', `the report (${BEIJING}), which the conference adopted, annex or none`],
    ['what another document holds', `(see ${BEIJING}, para. X), resolution 1, annex II`],
    ['its chapter alone', `(${BEIJING}), chap. I.`],
  ])('none where the text names %s', (_what, text) => {
    expect(read(text)[0]).toEqual([BEIJING, undefined]);
  });

  it('leaves the numbers of other bodies theirs', () => {
    expect(read(`(${BEIJING}), chap. I, resolution 70/1`).map(([symbol]) => symbol)).toEqual([
      BEIJING,
      'A/RES/70/1',
    ]);
  });
});
