import { RELATIONS, type RelationKind } from '../../index/content.ts';
import type { DocumentEntry, TermEntry } from '../../index/entries.ts';
import { LANGUAGES } from '../../languages/index.ts';
import type { DocumentRecord, TermRecord } from '../records.ts';

/** The documents that a record names, and what each of those learns of the record. */
const LINKS = [
  ['draft', 'adopted-as'],
  ['meeting', 'adopted-here'],
  ['report', 'recommends'],
] as const;

/**
 * The entries that a catalogue's record makes: the document's own, and for each document it names one that points back
 * (a draft learns what it was adopted as).
 */
export function documentEntries(record: DocumentRecord): DocumentEntry[] {
  const { symbol, date, titles, vote, voters, subjects, agenda } = record;
  const entry: DocumentEntry = { symbol };
  if (date) entry.date = date;
  if (vote) entry.vote = vote;
  if (voters) entry.ballots = packBallots(voters);
  if (record.memberNames) entry.memberNames = record.memberNames;
  if (LANGUAGES.some((language) => titles[language] !== undefined)) {
    entry.titles = titles;
    entry.titleFrom = record.titleFrom ?? 'document';
  }
  if (subjects) entry.subjects = subjects;
  if (agenda) entry.agenda = agenda;
  const entries = [entry];
  const link = (kind: RelationKind, reverse: RelationKind, other: string | undefined): void => {
    if (!other || other === symbol) return;
    const relations = (entry.relations ??= {});
    relations[kind] = [...(relations[kind] ?? []), other];
    entries.push({ symbol: other, relations: { [reverse]: [symbol] } });
  };
  for (const [kind, reverse] of LINKS) link(kind, reverse, record[kind]);
  for (const other of record.related ?? []) link('adopted-as', 'draft', other);
  return entries;
}

/** The entry of a glossary's term. Glossaries seldom say what kind of thing a term is. */
export function termEntry({ id, names, gloss }: TermRecord): TermEntry {
  const entries = LANGUAGES.flatMap((language) => {
    const { long, short = [] } = names[language] ?? {};
    const name = long ?? short[0];
    return name ? [[language, { long: name, short: short.filter((form) => form !== name) }] as const] : [];
  });
  return {
    id,
    kind: 'concept',
    names: Object.fromEntries(entries),
    gloss,
  };
}

/** Ballots by kind, countries in one string each: a record of 193 members takes 800 bytes. */
export function packBallots(voters: NonNullable<DocumentRecord['voters']>): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const [country, ballot] of Object.entries(voters))
    packed[ballot] = packed[ballot] ? `${packed[ballot]} ${country}` : country;
  return packed;
}

/** Two records of one document within one file: the first one's facts, completed by the second's. */
export function mergeRecords(first: DocumentEntry, second: DocumentEntry): DocumentEntry {
  const relations: Partial<Record<RelationKind, string[]>> = {};
  for (const kind of RELATIONS) {
    const symbols = new Set([...(first.relations?.[kind] ?? []), ...(second.relations?.[kind] ?? [])]);
    if (symbols.size > 0) relations[kind] = [...symbols];
  }
  const titles = { ...second.titles, ...first.titles };
  return {
    ...second,
    ...first,
    ...(Object.keys(titles).length > 0 ? { titles } : {}),
    ...(Object.keys(relations).length > 0 ? { relations } : {}),
  };
}
