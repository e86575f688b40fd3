import { expect, it } from 'vitest';
import { composeDocuments } from '../../../lib/index/compose.ts';
import type { DocumentRow, SummaryRow } from '../../../lib/index/rows.ts';
import { composeSummary } from '../../../lib/index/summary.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';

const SYMBOL = 'A/RES/70/1';
const six = (text: string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, `${text} ${language}`])) as SummaryRow['title'];

const documentRow = (more: Partial<DocumentRow> = {}): DocumentRow => ({
  symbol: SYMBOL,
  cited: 0,
  sources: ['unxml'],
  ...more,
});
const summaryRow = (more: Partial<SummaryRow> = {}): SummaryRow => ({
  ...{ symbol: SYMBOL, title: six('Summary’s title'), summary: six('Summary'), subjects: [] },
  confidence: 'high',
  ...more,
});

/** What becomes of the rows of one document. */
const composed = (documents: readonly DocumentRow[], summaries: readonly SummaryRow[]) =>
  composeDocuments({ documents: [...documents], summaries: [...summaries] }).get(SYMBOL);

it('a date comes from the document, else from its summary, else there is none', () => {
  const [early, late] = ['2015-09-25', '2016-01-01'];
  expect(composed([documentRow({ date: early })], [summaryRow({ date: late })])?.date).toBe(early);
  expect(composed([documentRow()], [summaryRow({ date: late })])?.date).toBe(late);
  expect(composed([], [summaryRow({ date: late })])?.date).toBe(late);
  expect(composed([documentRow({ date: early })], [summaryRow()])?.date).toBe(early);
  expect(composed([documentRow()], [summaryRow()])).not.toHaveProperty('date');
});

it('a title printed on the document stands before the summary’s; one of a subject or a citation does not', () => {
  const printed = documentRow({ title: { en: 'Printed' }, titleFrom: 'document' });
  expect(composed([printed], [summaryRow()])).toMatchObject({
    titles: { en: 'Printed', fr: 'Summary’s title fr' },
    titleFrom: 'document',
  });
  for (const titleFrom of ['subject', 'citation'] as const)
    expect(composed([documentRow({ title: { en: 'Other' }, titleFrom })], [summaryRow()])).toMatchObject({
      titles: { en: 'Summary’s title en' },
      titleFrom: 'document',
    });
});

it('what is not known of a document is not said of it', () => {
  expect(composed([documentRow()], [])).toEqual({ symbol: SYMBOL });
  const entry = composed([], [summaryRow()]);
  expect(Object.keys(entry ?? {}).sort()).toEqual([
    'confidence',
    'summaries',
    'symbol',
    'titleFrom',
    'titles',
  ]);
  expect(composed([], [summaryRow({ short: { en: 'Agenda' }, subjects: ['DEVELOPMENT'] })])).toMatchObject({
    short: { en: 'Agenda' },
    subjects: ['DEVELOPMENT'],
  });
});

it('both ends of a relation know each other, each once', () => {
  const row = documentRow({ drafts: ['A/70/L.1'], report: 'A/70/7', amendments: ['A/70/L.9'] });
  const entries = composeDocuments({ documents: [row, row], summaries: [] });
  expect(entries.get(SYMBOL)?.relations).toEqual({ draft: ['A/70/L.1'], report: ['A/70/7'] });
  expect(entries.get('A/70/L.1')?.relations).toEqual({ 'adopted-as': [SYMBOL], 'amended-by': ['A/70/L.9'] });
  expect(entries.get('A/70/7')?.relations).toEqual({ recommends: [SYMBOL] });
  expect(entries.get('A/70/L.9')?.relations).toEqual({ 'amendment-of': ['A/70/L.1'] });
});

it('a sentence of a summary lists no more documents than can be read', () => {
  const parsed = parseSymbol(SYMBOL);
  if (!parsed.ok) throw new Error(SYMBOL);
  const draft = Array.from({ length: 9 }, (_, index) => `A/70/L.${index + 1}`);
  const summary = composeSummary({ symbol: SYMBOL, relations: { draft } }, parsed.value, 'en');
  expect(summary.match(/A\/70\/L\.\d/g)).toEqual(draft.slice(0, 6));
});
