import type { IndexDatabase } from '../index/database.ts';
import { compareKeys, type Entry } from '../index/shards.ts';
import type { Merged, ShardStream } from './build/shard-stream.ts';
import { changesOf, nameOf, type FieldChange } from './changes.ts';
import { storedEntries } from './stored-records.ts';

export const ROW_STATES = ['fresh', 'changed', 'same', 'gone'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What an import will do to the pack's present version, by documents and terms. */
export type Comparison = Readonly<Record<RowState, number>>;

/** One document or term of the file, or of the present version where the file has it no more. */
export interface ComparedRow {
  readonly state: RowState;
  /** Canonical symbol, or id of a term. */
  readonly id: string;
  /** Null where the file has it no more. */
  readonly line: number | null;
  readonly name: string;
  /** What changed, for `changed`. */
  readonly changes: readonly FieldChange[];
}

/** Who listens to the comparison row by row: only what is wanted is put together, a million rows are many. */
export interface RowListener {
  wants(state: RowState): boolean;
  take(row: ComparedRow): void;
}

/**
 * Compares what a file holds with a stored generation, walking both in the order of their keys once; without a stored
 * version all is fresh. Documents that a file only names in rows of others are no rows of their own. `breathe` is
 * called at every row, to tell of progress and to be stopped.
 */
export async function compareWith(
  database: IndexDatabase,
  generation: string | null,
  stream: ShardStream,
  listener?: RowListener,
  breathe?: () => Promise<void>,
): Promise<Comparison> {
  const count = { fresh: 0, changed: 0, same: 0, gone: 0 };
  const take = (state: RowState, row: () => Omit<ComparedRow, 'state'>): void => {
    count[state]++;
    if (listener?.wants(state)) listener.take({ state, ...row() });
  };
  for (const table of ['documents', 'terms'] as const) {
    const stored = generation === null ? null : storedEntries(database, generation, table);
    const incoming = table === 'documents' ? stream.merged() : stream.mergedTerms();
    await walk(stored, incoming, take, breathe);
  }
  return count;
}

async function walk(
  stored: AsyncGenerator<Entry> | null,
  incoming: Iterable<Merged>,
  take: (state: RowState, row: () => Omit<ComparedRow, 'state'>) => void,
  breathe: (() => Promise<void>) | undefined,
): Promise<void> {
  let before = await stored?.next();
  const leaveOut = async ([id, value]: Entry): Promise<void> => {
    if (hasFacts(value)) take('gone', () => ({ id, line: null, name: nameOf(value), changes: [] }));
    before = await stored?.next();
    await breathe?.();
  };
  for (const { key, json, line } of incoming) {
    while (before && !before.done && compareKeys(before.value[0], key) < 0) await leaveOut(before.value);
    const known = before && !before.done && before.value[0] === key ? before.value[1] : undefined;
    if (known !== undefined) before = await stored?.next();
    await breathe?.();
    if (line === 0) continue;
    const state = known === undefined ? 'fresh' : JSON.stringify(known) === json ? 'same' : 'changed';
    take(state, () => {
      const value: unknown = JSON.parse(json);
      const changes = state === 'changed' ? changesOf(known, value) : [];
      return { id: key, line, name: nameOf(value), changes };
    });
  }
  while (before && !before.done) await leaveOut(before.value);
}

/** A document that is known only by what others say of it is no row. */
function hasFacts(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return ['titles', 'date', 'vote', 'subjects', 'agenda', 'names'].some((fact) => fact in value);
}
