import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { IndexDatabase, StoredPack } from '../index/database.ts';
import { faultOf, sweep } from '../index/import.ts';
import { countShards } from '../index/reader.ts';
import type { ShardStream } from './build/shard-stream.ts';
import { Failed } from './faults.ts';
import { pacer, waitTelling } from './pacer.ts';
import type { Prepared } from './prepare.ts';
import { writeShards, type WriteOptions, type Written } from './write-shards.ts';

/** What the user named the pack, or what its manifest says. */
export interface PackFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly url?: string;
}

export type InstallOptions = WriteOptions;

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
    const written = await writeAll(database, generation, prepared.stream, options);
    // From here on a cancel comes too late.
    const tell = pacer(() => options.onProgress?.(1));
    const pack = await waitTelling(activate(database, facts, generation, written, prepared.stream), tell);
    await waitTelling(sweep(database), tell);
    return success(pack);
  } catch (thrown) {
    await rollBack(database, generation);
    if (options.signal?.aborted) throw thrown;
    if (thrown instanceof Failed) return { ok: false, fault: thrown.fault };
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}

/** Documents and titles are written side by side. What fails or is cancelled stops both, and both have stopped then. */
async function writeAll(
  database: IndexDatabase,
  generation: string,
  stream: ShardStream,
  { onProgress, signal }: InstallOptions,
): Promise<Written> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const shares = { documents: 0, titles: 0 };
  const optionsOf = (side: keyof typeof shares): WriteOptions => ({
    signal: either,
    onProgress(share) {
      shares[side] = share;
      onProgress?.((shares.documents + shares.titles) / 2);
    },
  });
  const sides = [
    writeShards(database, generation, stream, optionsOf('documents')),
    stream.titles.write(database, generation, optionsOf('titles')),
  ];
  for (const side of sides) side.catch((thrown: unknown) => stop.abort(thrown));
  await Promise.allSettled(sides);
  // Whichever failed first is why the other was stopped.
  either.throwIfAborted();
  const written = await Promise.all(sides);
  return {
    shards: written.reduce((sum, { shards }) => sum + shards, 0),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
  };
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
