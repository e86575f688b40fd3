import type { Result } from '../faults/index.ts';
import type { IndexDatabase, StoredPack } from '../index/database.ts';
import { LEARNED } from '../index/learned.ts';
import { memoryScratch } from '../packs/build/scratch.ts';
import { ShardStream } from '../packs/build/shard-stream.ts';
import { TitleStream } from '../packs/build/titles.ts';
import { installPack } from '../packs/install.ts';
import { holdingImportLock } from '../index/crashed.ts';
import type { DocumentRecord } from '../packs/records.ts';
import { storedRecords } from '../packs/stored-records.ts';
import type { LearnedStore } from './store.ts';

/**
 * Learns records and, where they say anything new, makes a pack of all that was learned, so that cards, search and the
 * list of packs know it as they know any other. Null where nothing was new.
 */
export async function learn(
  database: IndexDatabase,
  store: LearnedStore,
  records: readonly DocumentRecord[],
  today: Date,
): Promise<Result<StoredPack> | null> {
  await takeBack(database, store);
  if (!(await store.add(records))) return null;
  const scratch = memoryScratch();
  const stream = new ShardStream(scratch, new TitleStream(scratch));
  for (const record of await store.records()) stream.add(record, 1);
  const { id, name, precedence } = LEARNED;
  const facts = { id, name, version: today.toISOString().slice(0, 10), licence: '' };
  const installed = await holdingImportLock(database, () => installPack(database, facts, { stream }));
  if (installed.ok) await database.packs.update(id, { precedence });
  return installed;
}

/** A backup brings the pack back and not what it was made of: that is taken from the pack, once. */
async function takeBack(database: IndexDatabase, store: LearnedStore): Promise<void> {
  if ((await store.count()) > 0) return;
  const pack = await database.packs.get(LEARNED.id);
  if (!pack) return;
  const records: DocumentRecord[] = [];
  for await (const record of storedRecords(database, pack.generation))
    if (record.kind === 'document') records.push(record);
  await store.add(records);
}
