import type { IndexDatabase, StoredShard } from '../index/database.ts';
import type { Shard } from '../index/shards.ts';
import { pacer, waitTelling } from './pacer.ts';

export interface WriteOptions {
  /** How much is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface Written {
  readonly shards: number;
  readonly bytes: number;
}

/** What is written, and how much of it was handed over, 0 to 1. */
export interface ShardSource {
  readonly share: number;
  /** Null where the next is not ready yet. */
  shards(): Iterable<Shard | null>;
}

/** Bytes a transaction: quick enough that a cancel is heard at once. */
const BATCH_BYTES = 1_500_000;

/** Writes shards under a generation. Throws what the database throws and the signal's reason, with nothing under way. */
export async function writeShards(
  database: IndexDatabase,
  generation: string,
  source: ShardSource,
  { onProgress, signal }: WriteOptions,
): Promise<Written> {
  let shards = 0;
  let bytes = 0;
  let batch: StoredShard[] = [];
  let waiting = 0;
  const tell = pacer(() => onProgress?.(source.share), signal);
  // One batch is written while the next is built.
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await waitTelling(writing, tell);
    writing = Promise.resolve(database.shards.bulkPut(batch));
    // Whoever waits for it next is told; until then it is no error that nobody hears.
    writing.catch(() => undefined);
    batch = [];
    waiting = 0;
  };
  try {
    for (const shard of source.shards()) {
      await tell();
      if (!shard) continue;
      const { table, first, bytes: packed } = shard;
      batch.push({ id: [generation, table, first], bytes: packed });
      shards++;
      bytes += packed.length;
      waiting += packed.length;
      if (waiting >= BATCH_BYTES) await flush();
    }
    await flush();
    await waitTelling(writing, tell);
    await tell(true);
  } finally {
    // What is still being written must be over before it can be taken back.
    await writing.catch(() => undefined);
  }
  return { shards, bytes };
}
