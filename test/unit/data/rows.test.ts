import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../data/build/check.ts';
import { readAllRows, ROWS_FOLDER } from '../../../data/build/read.ts';
import type { DocumentRow, Rows, SummaryRow, TermRow } from '../../../lib/index/rows.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';

const rows = readAllRows();

const sample: Readonly<Record<Language, string>> = {
  ar: 'عنوان',
  zh: '标题',
  en: 'A title',
  fr: 'Un titre',
  ru: 'Заголовок',
  es: 'Un título',
};
const sentences = Object.fromEntries(
  LANGUAGES.map((language) => [language, `${sample[language]}.`]),
) as Record<Language, string>;

const inAll = <Value>(value: Value): Record<Language, Value> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, value])) as Record<Language, Value>;

const document = (change: Partial<DocumentRow>): DocumentRow => ({
  symbol: 'A/RES/70/1',
  cited: 0,
  sources: ['unxml'],
  ...change,
});
const summary = (change: Partial<SummaryRow>): SummaryRow => ({
  symbol: 'A/RES/70/1',
  title: { ...sample },
  summary: sentences,
  subjects: [],
  confidence: 'high',
  ...change,
});
const term = (change: Partial<TermRow>): TermRow => ({
  id: 'X',
  kind: 'body',
  names: inAll({ long: 'A long name', short: [] as string[] }),
  gloss: sentences,
  ...change,
});
const problems = (part: Partial<Rows>): string[] =>
  checkRows({ documents: [], summaries: [], terms: [], ...part }).map(({ problem }) => problem);

describe('the rows that ship', () => {
  it('are the whole index', () => {
    expect(rows.documents.length).toBeGreaterThan(8_690);
    expect(rows.summaries.length).toBeGreaterThan(670);
    expect(rows.terms.length).toBeGreaterThan(1_640);
  });

  it('pass every check', () => {
    expect(checkRows(rows)).toEqual([]);
  });

  it('lie in files that a person can open: none over a megabyte', () => {
    for (const folder of ['documents', 'summaries', 'glossary'])
      for (const file of readdirSync(join(ROWS_FOLDER, folder)))
        expect(statSync(join(ROWS_FOLDER, folder, file)).size, file).toBeLessThan(1_000_000);
  });
});

describe('the check finds', () => {
  it.each<[string, Partial<Rows>, RegExp]>([
    ['two rows of one document', { documents: [document({}), document({})] }, /two rows/],
    ['a symbol that is none', { documents: [document({ symbol: 'Q/1' })] }, /no symbol/],
    ['another spelling', { documents: [document({ symbol: 'A/RES/217 A (III)' })] }, /is written/],
    ['a meeting that is none', { documents: [document({ meeting: 'sixty-third' })] }, /no symbol/],
    ['a date outside the session', { documents: [document({ date: '2019-01-01' })] }, /not in session/],
    [
      'a date outside the year',
      { documents: [document({ symbol: 'S/RES/2510(2019)', date: '2020-02-12' })] },
      /not in 2019/,
    ],
    ['too many votes', { documents: [document({ vote: { yes: 190, no: 3, abstain: 2 } })] }, /195 votes/],
    [
      'too many votes for the Council of 1965',
      { documents: [document({ symbol: 'S/RES/210(1965)', vote: { yes: 11, no: 0, abstain: 1 } })] },
      /12 votes of 11/,
    ],
    [
      'a Council resolution that had no majority',
      { documents: [document({ symbol: 'S/RES/2510(2020)', vote: { yes: 8, no: 2, abstain: 5 } })] },
      /not adopted/,
    ],
    [
      'a title without its origin',
      { documents: [document({ title: { en: 'A title' } })] },
      /title and titleFrom/,
    ],
    [
      'a dash before a title',
      { documents: [document({ title: { ar: '- عنوان' }, titleFrom: 'document' })] },
      /oddly/,
    ],
    [
      'a title in the wrong column',
      { documents: [document({ title: { zh: 'نموذج محاكاة' }, titleFrom: 'document' })] },
      /not in zh/,
    ],
    ['a long summary', { summaries: [summary({ summary: inAll(`${'a'.repeat(500)}.`) })] }, /longer/],
    ['half a sentence', { summaries: [summary({ summary: inAll('Adopts the') })] }, /no full sentence/],
    ['a parent that is not there', { terms: [term({ parent: 'Y' })] }, /Y is no term/],
    ['an end before the beginning', { terms: [term({ created: 2000, ended: 1999 })] }, /ends before/],
    [
      'a short form without letters',
      { terms: [term({ names: inAll({ long: 'A long name', short: ['—'] }) })] },
      /no letters/,
    ],
    [
      'a short form that is an ordinary word',
      { terms: [term({ names: inAll({ long: '委员会的全名', short: ['委员会'] }) })] },
      /ordinary word/,
    ],
  ])('%s', (_, part, expected) => {
    expect(problems(part).some((problem) => expected.test(problem))).toBe(true);
  });

  it('nothing in a good row', () => {
    expect(problems({ documents: [document({})], summaries: [summary({})], terms: [term({})] })).toEqual([]);
  });
});
