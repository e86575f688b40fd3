import * as v from 'valibot';
import { detailOf } from '../faults/index.ts';
import { parseShard, tableRange, type IndexDatabase } from '../index/database.ts';
import {
  DocumentEntrySchema,
  TermEntrySchema,
  type DocumentEntry,
  type TermEntry,
} from '../index/entries.ts';
import type { RelationKind } from '../index/content.ts';
import { readShard, type Entry } from '../index/shards.ts';
import { Failed } from './faults.ts';
import { BALLOTS, type Ballot, type DocumentRecord, type PackRecord, type TermRecord } from './records.ts';

/** Shards read at once: a transaction of their own each time, so that writing them out may take as long as it takes. */
const SHARDS_AT_ONCE = 64;

/** All records of an installed pack, documents first. Throws as {@link storedEntries}. */
export async function* storedRecords(
  database: IndexDatabase,
  generation: string,
): AsyncGenerator<PackRecord> {
  for await (const [, value] of storedEntries(database, generation, 'documents')) {
    const entry = v.safeParse(DocumentEntrySchema, value);
    if (entry.success && !isEcho(entry.output)) yield* documentRecords(entry.output);
  }
  for await (const [, value] of storedEntries(database, generation, 'terms')) {
    const entry = v.safeParse(TermEntrySchema, value);
    if (entry.success) yield termRecord(entry.output);
  }
}

/** The entries of one table, in the order of their keys. Throws `pack-damaged` where the disk lost some of them. */
export async function* storedEntries(
  database: IndexDatabase,
  generation: string,
  table: 'documents' | 'terms',
): AsyncGenerator<Entry> {
  const [begin, upper] = tableRange(generation, table);
  let lower = begin;
  for (;;) {
    const range = database.shards.where('id').between(lower, upper, false, true);
    const shards = await range.limit(SHARDS_AT_ONCE).toArray();
    for (const stored of shards) yield* entriesOf(stored);
    const last = shards.at(-1);
    if (!last) return;
    lower = [...last.id];
  }
}

function entriesOf(stored: unknown): Entry[] {
  try {
    return readShard(parseShard(stored).bytes);
  } catch (thrown) {
    throw new Failed({ code: 'pack-damaged', detail: detailOf(thrown) });
  }
}

/** What other documents say of one comes back with them. */
const ECHOES: ReadonlySet<string> = new Set<RelationKind>(['adopted-as', 'adopted-here', 'recommends']);

function isEcho(entry: DocumentEntry): boolean {
  const known = Object.keys(entry).every((name) => name === 'symbol' || name === 'relations');
  return known && Object.keys(entry.relations ?? {}).every((kind) => ECHOES.has(kind));
}

/**
 * The records that make this entry again. One record names one draft, meeting and report: further ones have a record of
 * their own. What only other documents say of it (that a meeting adopted it) comes back with those.
 */
export function documentRecords(entry: DocumentEntry): DocumentRecord[] {
  const { symbol, date, vote, ballots, memberNames, titles = {} } = entry;
  const { titleFrom, subjects, agenda, relations = {} } = entry;
  const bare = { kind: 'document', symbol, titles: {} } as const;
  const [draft, meeting, report] = [relations.draft, relations.meeting, relations.report];
  const related = relations['adopted-as'] ?? [];
  const further = Math.max(draft?.length ?? 0, meeting?.length ?? 0, report?.length ?? 0);
  const records: DocumentRecord[] = [];
  for (let at = 0; at < Math.max(1, further); at++) {
    const named = {
      ...(draft?.[at] ? { draft: draft[at] } : {}),
      ...(meeting?.[at] ? { meeting: meeting[at] } : {}),
      ...(report?.[at] ? { report: report[at] } : {}),
    };
    if (at > 0) records.push({ ...bare, ...named });
    else
      records.push({
        ...bare,
        titles,
        ...(titleFrom && titleFrom !== 'document' ? { titleFrom } : {}),
        ...(date ? { date } : {}),
        ...(vote ? { vote } : {}),
        ...(ballots ? { voters: unpackBallots(ballots) } : {}),
        ...(memberNames ? { memberNames } : {}),
        ...(subjects ? { subjects } : {}),
        ...(agenda ? { agenda } : {}),
        ...(related.length > 0 ? { related } : {}),
        ...named,
      });
  }
  return records;
}

function unpackBallots(packed: Readonly<Record<string, string>>): Record<string, Ballot> {
  return Object.fromEntries(
    BALLOTS.flatMap((ballot) =>
      (packed[ballot]?.split(' ') ?? []).filter(Boolean).map((country) => [country, ballot] as const),
    ),
  );
}

function termRecord({ id, names, gloss }: TermEntry): TermRecord {
  return { kind: 'term', id, names, gloss };
}
