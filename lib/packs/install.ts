import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { IndexDatabase, StoredPack, StoredShard } from '../index/database.ts';
import { faultOf, sweep } from '../index/import.ts';
import { countShards } from '../index/reader.ts';
import { ShardStream } from './build/shard-stream.ts';
import type { Bytes } from './encoding.ts';
import { Refused } from './faults.ts';
import { readRecords, type ReadOptions } from './read.ts';
import type { Problem } from './records.ts';

/** What the user named the pack, or what its manifest says. */
export interface PackFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly url?: string;
}

export interface InstallProgress {
  readonly step: 'reading' | 'writing';
  readonly records: number;
  readonly problems: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

export interface Installed {
  readonly pack: StoredPack;
  readonly problems: readonly Problem[];
}

/** Shards a transaction: some 2 MB, quick enough that a cancel is heard at once. */
const BATCH = 64;
/** Told at most this often, in milliseconds: twice the rate that people see as running. */
const TELL_EVERY_MS = 250;
/** Problems kept for the report; a file with more is not the file that was meant. */
const MOST_PROBLEMS = 10_000;

/**
 * Imports a file as a pack under a generation of its own and switches to it when it is whole: until then the pack's
 * earlier version answers, and a stop, a cancel or a full disk leaves nothing behind.
 */
export async function installPack(
  database: IndexDatabase,
  facts: PackFacts,
  source: Bytes,
  options: ReadOptions & { readonly onProgress?: (progress: InstallProgress) => void } = {},
): Promise<Result<Installed>> {
  const generation = `${facts.id}@${facts.version}#${crypto.randomUUID()}`;
  const stream = new ShardStream();
  const problems: Problem[] = [];
  const progress = { step: 'reading' as InstallProgress['step'], records: 0, problems: 0, bytes: 0 };
  let told = 0;
  const tell = async (now = false): Promise<void> => {
    const time = performance.now();
    if (!now && time - told < TELL_EVERY_MS) return;
    told = time;
    options.onProgress?.({ ...progress });
    // A worker hears a cancel only between tasks.
    await new Promise((resolve) => setTimeout(resolve));
    options.signal?.throwIfAborted();
  };
  try {
    await database.imports.put({ generation, pack: facts.id, parts: 0, shards: 0, startedAt: Date.now() });
    const counted = countBytes(source, (bytes) => (progress.bytes += bytes));
    for await (const item of readRecords(counted, options)) {
      if ('problem' in item) {
        progress.problems++;
        if (problems.length < MOST_PROBLEMS) problems.push(item.problem);
      } else if (item.record.kind === 'document') {
        stream.add(item.record);
        progress.records++;
      }
      await tell();
    }
    if (progress.records === 0) throw new Refused('pack-empty');
    progress.step = 'writing';
    await tell(true);
    const written = await writeShards(database, generation, stream, tell);
    await tell(true);
    const pack = await activate(database, facts, generation, written, stream.count);
    await sweep(database);
    return success({ pack, problems });
  } catch (thrown) {
    await rollBack(database, generation);
    if (options.signal?.aborted) throw thrown;
    if (thrown instanceof Refused) return { ok: false, fault: thrown.fault };
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}

async function* countBytes(source: Bytes, onBytes: (bytes: number) => void): Bytes {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function writeShards(
  database: IndexDatabase,
  generation: string,
  stream: ShardStream,
  tell: () => Promise<void>,
): Promise<{ readonly shards: number; readonly bytes: number }> {
  let shards = 0;
  let bytes = 0;
  let batch: StoredShard[] = [];
  const flush = async (): Promise<void> => {
    await database.shards.bulkPut(batch);
    batch = [];
    await tell();
  };
  for (const { table, first, bytes: packed } of stream.shards()) {
    batch.push({ id: [generation, table, first], bytes: packed });
    shards++;
    bytes += packed.length;
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return { shards, bytes };
}

/** Packs that the user imports stand above the bundled index, the newest first. */
async function activate(
  database: IndexDatabase,
  facts: PackFacts,
  generation: string,
  written: { readonly shards: number; readonly bytes: number },
  documents: number,
): Promise<StoredPack> {
  return database.transaction('rw', database.packs, database.shards, database.imports, async () => {
    const stored = await countShards(database, generation);
    if (stored !== written.shards) throw new Error(`${stored} shards of ${written.shards} are stored`);
    const packs = await database.packs.toArray();
    const before = packs.find(({ id }) => id === facts.id);
    const pack: StoredPack = {
      ...facts,
      generation,
      enabled: before?.enabled ?? 1,
      precedence: before?.precedence ?? Math.max(0, ...packs.map(({ precedence }) => precedence)) + 1,
      documents,
      terms: 0,
      shards: written.shards,
      bytes: written.bytes,
      importedAt: Date.now(),
    };
    await database.packs.put(pack);
    await database.imports.delete(generation);
    return pack;
  });
}

/** Takes back what an import wrote. Where even that fails, the next start sweeps it. */
async function rollBack(database: IndexDatabase, generation: string): Promise<void> {
  try {
    await database.imports.delete(generation);
    await sweep(database);
  } catch {
    // The disk may be full or the database gone: nothing answers from this generation anyway.
  }
}
