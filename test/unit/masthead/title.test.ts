import { describe, expect, it } from 'vitest';
import { dateIn, isDate } from '../../../lib/masthead/date.ts';
import { readMasthead, type MastheadLine } from '../../../lib/masthead/index.ts';

const line = (role: MastheadLine['role'], text: string): MastheadLine => ({ role, text });
const titleUnder = (...below: MastheadLine[]) =>
  readMasthead([line('masthead', 'A/80/1'), line('masthead', 'Distr.: General'), ...below]).title;
const heading = (text: string) => line('heading', text);

describe('the title of a document', () => {
  it('is the first heading under the masthead that is no organ’s name', () => {
    expect(titleUnder(heading('Human Rights Council'), heading('Report of the Board of Auditors'))).toBe(
      'Report of the Board of Auditors',
    );
    expect(titleUnder(heading('Human Rights Council'))).toBe('Human Rights Council');
  });

  it.each(['22 December 2023', '2023年12月22日', '22 декабря 2023', '22 de diciembre de 2023'])(
    'is not its date: %s',
    (date) => {
      expect(titleUnder(heading(date), heading('Report of the Board'))).toBe('Report of the Board');
    },
  );

  it('may have a date in it', () => {
    expect(titleUnder(heading('Letter dated 22 December 2023 from Norway'))).toBe(
      'Letter dated 22 December 2023 from Norway',
    );
  });

  it('stands near the masthead, and is no paragraph', () => {
    const between = Array.from({ length: 9 }, () => line('text', 'x'));
    expect(titleUnder(...between.slice(1), heading('Near'))).toBe('Near');
    expect(titleUnder(...between, heading('Far'))).toBeNull();
    expect(titleUnder(heading('x'.repeat(601)), heading('Short'))).toBe('Short');
    expect(titleUnder(heading('x'.repeat(600)))).toHaveLength(600);
  });

  it('of a resolution stands behind its number, or under what says that it was adopted', () => {
    const adopted = heading('Resolution adopted by the General Assembly on 22 December 2023');
    expect(titleUnder(adopted, heading('78/182. Culture of peace*'))).toBe('Culture of peace');
    expect(titleUnder(heading('Human Rights Council'), adopted, heading('Culture of peace†'))).toBe(
      'Culture of peace',
    );
  });
});

it.each([
  ['22 December 2023', '2023-12-22'],
  ['1er décembre 2023', '2023-12-01'],
  ['2023 年 1 月 2 日', '2023-01-02'],
  ['22 كانون الأول/ديسمبر 2023', '2023-12-22'],
])('%s is a date', (text, date) => {
  expect(dateIn(text)).toBe(date);
  expect(isDate(` ${text} `)).toBe(true);
  expect(isDate(`of ${text}`)).toBe(false);
});

it.each(['32 December 2023', '0 December 2023', '2023年13月1日', 'December 2023', '2023'])(
  '%s is none',
  (text) => {
    expect(dateIn(text)).toBeNull();
  },
);
