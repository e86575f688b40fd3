import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { Damaged } from './damaged.ts';
import { generationRange, type IndexDatabase, type StoredShard } from './database.ts';
import type { Manifest, Part } from './manifest.ts';
import { countShards } from './reader.ts';

/** Where the files of the bundled index come from. */
export interface BundleFiles {
  manifest(): Promise<Manifest>;
  part(file: string): Promise<Uint8Array>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Imported packs stand above it. */
const BUNDLED_PRECEDENCE = 0;

const shardsOf = (manifest: Manifest): number =>
  manifest.parts.reduce((sum, part) => sum + part.shards.length, 0);

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sliceShards(generation: string, part: Part, bytes: Uint8Array): StoredShard[] {
  let offset = 0;
  return part.shards.map(({ table, first, bytes: length }) => {
    const shard: StoredShard = {
      id: [generation, table, first],
      bytes: bytes.slice(offset, offset + length),
    };
    offset += length;
    return shard;
  });
}

/**
 * Imports the bundled index under a generation of its own and switches to it when it is whole. Each part and the note
 * that it is written go into one transaction: after a stop at any point the next call goes on with the next part, and
 * what answered before goes on answering. Returns false where this version answers already.
 */
export async function importBundle(
  database: IndexDatabase,
  files: BundleFiles,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<boolean>> {
  let generation = '';
  try {
    const manifest = await files.manifest();
    const { pack, version } = manifest;
    generation = `${pack.id}@${version}`;
    const present = await database.packs.get(pack.id);
    if (present?.generation === generation) {
      await sweep(database);
      return success(false);
    }
    const started = await database.imports.get(generation);
    const total = shardsOf(manifest);
    let done = started?.shards ?? 0;
    onProgress({ done, total });
    for (const [number, part] of manifest.parts.entries()) {
      if (number < (started?.parts ?? 0)) continue;
      signal?.throwIfAborted();
      const bytes = await files.part(part.file);
      if ((await sha256(bytes)) !== part.hash) throw new Damaged(part.file);
      done += part.shards.length;
      await database.transaction('rw', database.shards, database.imports, async () => {
        await database.shards.bulkPut(sliceShards(generation, part, bytes));
        await database.imports.put({
          generation,
          pack: pack.id,
          parts: number + 1,
          shards: done,
          startedAt: started?.startedAt ?? Date.now(),
        });
      });
      onProgress({ done, total });
    }
    await switchTo(database, manifest, generation, total);
    await sweep(database);
    return success(true);
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    // What is written does not add up: the next attempt begins anew.
    if (thrown instanceof Damaged) await database.imports.delete(generation);
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}

/** The new generation answers from here on, or not at all: one transaction, after its shards were counted. */
async function switchTo(
  database: IndexDatabase,
  manifest: Manifest,
  generation: string,
  total: number,
): Promise<void> {
  const { pack, version, documents, terms, parts } = manifest;
  await database.transaction('rw', database.packs, database.shards, database.imports, async () => {
    const stored = await countShards(database, generation);
    if (stored !== total) throw new Damaged(`${stored} shards of ${total}`);
    const before = await database.packs.get(pack.id);
    await database.packs.put({
      id: pack.id,
      name: pack.name,
      licence: pack.licence,
      url: pack.url,
      version,
      generation,
      enabled: before?.enabled ?? 1,
      precedence: before?.precedence ?? BUNDLED_PRECEDENCE,
      documents,
      terms,
      shards: total,
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
      importedAt: Date.now(),
    });
    await database.imports.delete(generation);
  });
}

/** Shards deleted at once: whoever looks something up meanwhile waits for no more than these. */
const DELETED_AT_ONCE = 250;

/** Deletes the shards of generations that no pack and no import under way names, some at a time. */
export async function sweep(database: IndexDatabase): Promise<void> {
  const { packs, imports, shards } = database;
  // Goes on where it was: a database passes over all that was deleted each time that it is searched from the beginning.
  let after: unknown[] = [''];
  // What is kept is asked in the transaction that deletes: an import that began meanwhile keeps its first shards.
  const sweepSome = () =>
    database.transaction('rw', packs, imports, shards, async () => {
      const next = await firstGenerationBut(database, await keptGenerations(database), after);
      if (next === null) return false;
      const [, upper] = generationRange(next.generation);
      const some = shards.where('id').between(next.after, upper, false, true).limit(DELETED_AT_ONCE);
      const last = (await some.primaryKeys()).at(-1) ?? upper;
      await shards.where('id').between(next.after, last, false, true).delete();
      after = [...last];
      return true;
    });
  while (await sweepSome());
}

/** The generations that answer or are being written. Forgets the imports that will never be resumed. */
async function keptGenerations({ packs, imports }: IndexDatabase): Promise<ReadonlySet<string>> {
  const installed = await packs.toArray();
  const kept = new Set(installed.map((pack) => pack.generation));
  const current = new Map(installed.map((pack) => [pack.id, pack]));
  for (const { generation, pack, startedAt } of await imports.toArray()) {
    // An import that a later one of the same pack has overtaken will never be resumed.
    const overtaken = (current.get(pack)?.importedAt ?? 0) >= startedAt;
    if (overtaken) await imports.delete(generation);
    else kept.add(generation);
  }
  return kept;
}

/**
 * The first generation stored beyond a key that is not to be kept, and a key that nothing but kept ones stand before: hops
 * from generation to generation, reading one key of each.
 */
async function firstGenerationBut(
  database: IndexDatabase,
  kept: ReadonlySet<string>,
  from: unknown[],
): Promise<{ readonly generation: string; readonly after: unknown[] } | null> {
  let after = from;
  for (;;) {
    const keys = await database.shards.where('id').above(after).limit(1).primaryKeys();
    const generation = keys[0]?.[0];
    if (generation === undefined) return null;
    if (!kept.has(generation)) return { generation, after };
    after = generationRange(generation)[1];
  }
}

/** The code of data/messages/faults.json for what a database threw. */
export function faultOf(thrown: unknown): string {
  if (thrown instanceof Damaged) return 'index-damaged';
  const name = thrown instanceof Error ? thrown.name : '';
  const inner =
    thrown !== null && typeof thrown === 'object' && 'inner' in thrown && thrown.inner instanceof Error
      ? thrown.inner.name
      : '';
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return 'index-disk-full';
  if (['OpenFailedError', 'MissingAPIError', 'InvalidStateError', 'DatabaseClosedError'].includes(name))
    return 'index-unavailable';
  return 'index-import-failed';
}
