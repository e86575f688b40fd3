import type { RelationKind } from './content.ts';
import type { DocumentEntry } from './entries.ts';
import { kinshipOfKey } from './family.ts';
import { compareSymbols, symbolKey } from './keys.ts';
import type { DocumentRow, Rows, SummaryRow } from './rows.ts';

type Draft = { -readonly [Name in keyof DocumentEntry]: DocumentEntry[Name] };

/** Joins what the rows say of each document, and tells both ends of every relation. The order of rows does not matter. */
export function composeDocuments(rows: Pick<Rows, 'documents' | 'summaries'>): Map<string, DocumentEntry> {
  const entries = new Map<string, Draft>();
  const entryOf = (symbol: string): Draft => {
    const key = symbolKey(symbol);
    const entry = entries.get(key) ?? { symbol };
    entries.set(key, entry);
    return entry;
  };
  const documents = [...rows.documents].sort((left, right) => compareSymbols(left.symbol, right.symbol));
  for (const row of documents) fromDocumentRow(entryOf(row.symbol), row);
  for (const row of rows.summaries) fromSummaryRow(entryOf(row.symbol), row);
  const relate = (symbol: string, kind: RelationKind, other: string): void => {
    const relations = (entryOf(symbol).relations ??= {});
    const list = (relations[kind] ??= []);
    if (!list.includes(other)) list.push(other);
  };
  const link = (from: string, kind: RelationKind, inverse: RelationKind, to: string): void => {
    relate(from, kind, to);
    relate(to, inverse, from);
  };
  for (const row of documents) {
    for (const draft of row.drafts ?? []) link(row.symbol, 'draft', 'adopted-as', draft);
    for (const report of [row.report ?? [], row.reportParts ?? []].flat())
      link(row.symbol, 'report', 'recommends', report);
    if (row.meeting) link(row.symbol, 'meeting', 'adopted-here', row.meeting);
    for (const amendment of row.amendments ?? [])
      for (const draft of row.drafts ?? []) link(draft, 'amended-by', 'amendment-of', amendment);
  }
  for (const { symbol } of [...entries.values()].sort((left, right) =>
    compareSymbols(left.symbol, right.symbol),
  )) {
    const kinship = kinshipOfKey(symbol);
    if (kinship && entries.has(symbolKey(kinship.base)))
      link(symbol, kinship.kind, kinship.inverse, kinship.base);
  }
  return entries;
}

function fromDocumentRow(entry: Draft, row: DocumentRow): void {
  if (row.date) entry.date = row.date;
  if (row.vote) entry.vote = row.vote;
  if (row.title) entry.titles = row.title;
  if (row.titleFrom) entry.titleFrom = row.titleFrom;
  if (row.reportParagraph !== undefined) entry.reportParagraph = row.reportParagraph;
  if (row.cited > 0) entry.cited = row.cited;
}

/** A title printed on the document stands; a subject line or a title by citation gives way to the summary's. */
function fromSummaryRow(entry: Draft, row: SummaryRow): void {
  entry.date ??= row.date ?? '';
  if (!entry.date) delete entry.date;
  entry.titles = entry.titleFrom === 'document' ? { ...row.title, ...entry.titles } : row.title;
  entry.titleFrom = 'document';
  if (row.short) entry.short = row.short;
  entry.summaries = row.summary;
  entry.confidence = row.confidence;
  if (row.subjects.length > 0) entry.subjects = row.subjects;
}
