import { distributionOf } from '../../../lib/masthead/words.ts';
import { expect, test } from 'vitest';
import { readMasthead, type MastheadLine } from '../../../lib/masthead/index.ts';

const masthead = (...texts: string[]): MastheadLine[] => texts.map((text) => ({ text, role: 'masthead' }));
const heading = (text: string): MastheadLine => ({ text, role: 'heading' });
const plain = (text: string): MastheadLine => ({ text, role: 'text' });

test.each([
  ['ar', 'التوزيع: عام', '22 كانون الأول/ديسمبر 2023', 'Arabic'],
  ['zh', '分发：普通', '2023年12月22日', 'Chinese'],
  ['en', 'Distr.: General', '22 December 2023', 'English'],
  ['fr', 'Distr. générale', '22 décembre 2023', 'Français'],
  ['ru', 'Distr.: General', '22 декабря 2023', 'Russian'],
  ['es', 'Distr. general', '22 de diciembre de 2023', 'Español'],
])('in %s', (language, distribution, date, name) => {
  const read = readMasthead([
    ...masthead('A/RES/78/182', distribution, date, `${name} Original: English`),
    plain('text'),
  ]);
  expect(read).toMatchObject({ symbol: 'A/RES/78/182', date: '2023-12-22', language });
});

test.each([
  ['A /79/PV.64', 'A/79/PV.64'],
  ['A./47/435', 'A/47/435'],
  ['S/RES/2777 (2025)', 'S/RES/2777(2025)'],
  ['A/79/876-S/2025/230', 'A/79/876–S/2025/230'],
  ['CEDAW/C/CAF/CO/6', 'CEDAW/C/CAF/CO/6'],
])('the symbol of %s', (text, symbol) => {
  expect(readMasthead(masthead(text)).symbol).toBe(symbol);
});

test('session, agenda item and title', () => {
  const read = readMasthead([
    ...masthead('A/HRC/RES/59/25', 'Distr.: General 16 July 2025'),
    heading('Human Rights Council'),
    plain('Fifty-ninth session Agenda item 3 (a)'),
    heading('Resolution adopted by the Human Rights Council on 8 July 2025'),
    heading('59/25. Human rights and climate change*'),
  ]);
  expect(read).toMatchObject({
    session: 'Fifty-ninth session',
    agendaItem: '3 (a)',
    distribution: 'General',
    title: 'Human rights and climate change',
  });
});

test('a page that says nothing', () => {
  expect(readMasthead([plain('A sentence about something else.')])).toEqual({
    symbol: null,
    language: null,
    date: null,
    session: null,
    agendaItem: null,
    distribution: null,
    title: null,
  });
});

test.each([
  ['General', 'general'],
  ['GENERAL', 'general'],
  ['générale', 'general'],
  ['Limitada', 'limited'],
  ['محدود', 'limited'],
  ['限制', 'restricted'],
  ['Provisional', null],
])('a distribution is known in whatever language the masthead has it: %s', (word, known) => {
  expect(distributionOf(word)).toBe(known);
});
