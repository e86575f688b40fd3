import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { IndexDatabase, StoredPack, StoredShard } from '../index/database.ts';
import { faultOf, sweep } from '../index/import.ts';
import { countShards } from '../index/reader.ts';
import type { ShardStream } from './build/shard-stream.ts';
import { Refused } from './faults.ts';
import { pacer, type Prepared } from './prepare.ts';

/** What the user named the pack, or what its manifest says. */
export interface PackFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly url?: string;
}

export interface InstallOptions {
  /** How much is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Shards a transaction: about a megabyte, quick enough that a cancel is heard at once. */
const BATCH = 400;

/**
 * Writes a prepared file as a pack under a generation of its own and switches to it when it is whole: until then the
 * pack's earlier version answers, and a stop, a cancel or a full disk leaves nothing behind. Throws only the signal's
 * reason.
 */
export async function installPack(
  database: IndexDatabase,
  facts: PackFacts,
  prepared: Pick<Prepared, 'stream'>,
  options: InstallOptions = {},
): Promise<Result<StoredPack>> {
  const generation = `${facts.id}@${facts.version}#${crypto.randomUUID()}`;
  try {
    await database.imports.put({ generation, pack: facts.id, parts: 0, shards: 0, startedAt: Date.now() });
    const written = await writeShards(database, generation, prepared, options);
    const pack = await activate(database, facts, generation, written, prepared.stream);
    await sweep(database);
    return success(pack);
  } catch (thrown) {
    await rollBack(database, generation);
    if (options.signal?.aborted) throw thrown;
    if (thrown instanceof Refused) return { ok: false, fault: thrown.fault };
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}

interface Written {
  readonly shards: number;
  readonly bytes: number;
}

async function writeShards(
  database: IndexDatabase,
  generation: string,
  { stream }: Pick<Prepared, 'stream'>,
  { onProgress, signal }: InstallOptions,
): Promise<Written> {
  let shards = 0;
  let bytes = 0;
  let batch: StoredShard[] = [];
  const tell = pacer(() => onProgress?.(stream.share), signal);
  // One batch is written while the next is built.
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    writing = Promise.resolve(database.shards.bulkPut(batch));
    // Whoever waits for it next is told; until then it is no error that nobody hears.
    writing.catch(() => undefined);
    batch = [];
  };
  try {
    for (const { table, first, bytes: packed } of stream.shards()) {
      batch.push({ id: [generation, table, first], bytes: packed });
      shards++;
      bytes += packed.length;
      if (batch.length >= BATCH) await flush();
      await tell();
    }
    await flush();
    await writing;
    await tell(true);
  } finally {
    // What is still being written must be over before it can be taken back.
    await writing.catch(() => undefined);
  }
  return { shards, bytes };
}

/** Packs that the user imports stand above the bundled index, the newest first. */
async function activate(
  database: IndexDatabase,
  facts: PackFacts,
  generation: string,
  written: Written,
  stream: ShardStream,
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
      documents: stream.count,
      terms: stream.termCount,
      ...written,
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
