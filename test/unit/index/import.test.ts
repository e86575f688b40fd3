import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { IndexDatabase, StoredShard } from '../../../lib/index/database.ts';
import { importBundle, sweep } from '../../../lib/index/import.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import { filesOf, freshDatabase, sampleBundle } from './sample.ts';

const before = sampleBundle('Old');
const after = sampleBundle('New');
const PARTS = after.manifest.parts.length;

/** The title that the index answers with, over a connection of its own. */
async function answer(factory: IDBFactory): Promise<string | undefined> {
  const database = freshDatabase(factory);
  const pack = await database.packs.get('bundled');
  const value = pack && (await databaseReader(database, pack.generation).get('documents', 'A/RES/70/377'));
  database.close();
  return (value as { titles: { en: string } } | undefined)?.titles.en;
}

async function withOld(): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = freshDatabase(factory);
  expect((await importBundle(database, filesOf(before))).ok).toBe(true);
  database.close();
  return factory;
}

/** Stops the import as a killed worker does: at the n-th call of a step, the connection is gone. */
async function kill(
  factory: IDBFactory,
  step: (database: IndexDatabase, die: () => never) => void,
): Promise<void> {
  const database = freshDatabase(factory);
  step(database, () => {
    database.close();
    throw new Error('killed');
  });
  const result = await importBundle(database, {
    ...filesOf(after),
  });
  expect(result.ok).toBe(false);
  database.close();
}

describe('import of the bundled index', () => {
  it('has enough parts for the tests below to mean something', () => {
    expect(PARTS).toBeGreaterThan(5);
  });

  it('answers with the new index when it is whole, and reads nothing the second time', async () => {
    const factory = await withOld();
    expect(await answer(factory)).toBe('Old question 377');
    const database = freshDatabase(factory);
    expect(await importBundle(database, filesOf(after))).toEqual({ ok: true, value: true });
    expect(await answer(factory)).toBe('New question 377');
    const read: string[] = [];
    expect(await importBundle(database, filesOf(after, read))).toEqual({ ok: true, value: false });
    expect(read).toEqual([]);
    const stored = await database.shards.count();
    expect(stored).toBe(after.manifest.parts.reduce((sum, part) => sum + part.shards.length, 0));
  });

  it.each(Array.from({ length: PARTS }, (_, place) => place))(
    'killed while part %i is read: the old index answers, and the import goes on there',
    async (place) => {
      const factory = await withOld();
      const database = freshDatabase(factory);
      const files = filesOf(after);
      const result = await importBundle(database, {
        ...files,
        part: (file) =>
          file === after.manifest.parts[place]?.file ? Promise.reject(new Error('killed')) : files.part(file),
      });
      database.close();
      expect(result.ok).toBe(false);
      expect(await answer(factory)).toBe('Old question 377');
      const read: string[] = [];
      const again = freshDatabase(factory);
      expect(await importBundle(again, filesOf(after, read))).toEqual({ ok: true, value: true });
      expect(read).toEqual(after.manifest.parts.slice(place).map(({ file }) => file));
      expect(await answer(factory)).toBe('New question 377');
    },
  );

  it.each([0, 1, PARTS - 1])('killed inside the transaction of part %i: none of it counts', async (place) => {
    const factory = await withOld();
    let calls = 0;
    await kill(factory, (database, die) => {
      database.imports.hook('creating', () => {
        if (calls++ === place) die();
      });
      database.imports.hook('updating', () => {
        if (calls++ === place) die();
      });
    });
    expect(await answer(factory)).toBe('Old question 377');
    const read: string[] = [];
    expect((await importBundle(freshDatabase(factory), filesOf(after, read))).ok).toBe(true);
    expect(read[0]).toBe(after.manifest.parts[place]?.file);
    expect(await answer(factory)).toBe('New question 377');
  });

  it('killed at the switch: the old index answers, and only the switch is done again', async () => {
    const factory = await withOld();
    await kill(factory, (database, die) => database.packs.hook('updating', () => die()));
    expect(await answer(factory)).toBe('Old question 377');
    const read: string[] = [];
    expect((await importBundle(freshDatabase(factory), filesOf(after, read))).ok).toBe(true);
    expect(read).toEqual([]);
    expect(await answer(factory)).toBe('New question 377');
  });

  it('killed while the old shards are deleted: the next call deletes them', async () => {
    const factory = await withOld();
    const first = freshDatabase(factory);
    const [leftover] = await first.shards.toArray();
    await importBundle(first, filesOf(after));
    if (leftover) await first.shards.put(leftover);
    await importBundle(first, filesOf(after));
    expect(
      await first.shards
        .where('id')
        .equals(leftover?.id ?? [])
        .count(),
    ).toBe(0);
    expect(await answer(factory)).toBe('New question 377');
  });

  it('refuses a damaged part and keeps the old index', async () => {
    const factory = await withOld();
    const files = filesOf(after);
    const result = await importBundle(freshDatabase(factory), {
      ...files,
      async part(file) {
        const bytes = Uint8Array.from(await files.part(file));
        if (file === after.manifest.parts[3]?.file) bytes[7] = (bytes[7] ?? 0) ^ 1;
        return bytes;
      },
    });
    expect(result).toMatchObject({ ok: false, fault: { code: 'index-damaged' } });
    expect(await answer(factory)).toBe('Old question 377');
  });

  it('says that the disk is full, keeps the old index, and succeeds when there is room again', async () => {
    const factory = await withOld();
    const database = freshDatabase(factory);
    let full = true;
    database.shards.hook('creating', () => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
    });
    const result = await importBundle(database, filesOf(after));
    expect(result).toMatchObject({ ok: false, fault: { code: 'index-disk-full' } });
    expect(await answer(factory)).toBe('Old question 377');
    full = false;
    expect((await importBundle(database, filesOf(after))).ok).toBe(true);
    expect(await answer(factory)).toBe('New question 377');
  });

  it('an interrupted version that a newer one overtakes leaves nothing behind', async () => {
    const factory = await withOld();
    const database = freshDatabase(factory);
    const files = filesOf(after);
    await importBundle(database, {
      ...files,
      part: (file) => (file.includes('003') ? Promise.reject(new Error('killed')) : files.part(file)),
    });
    const newest = sampleBundle('Newest');
    await importBundle(database, filesOf(newest));
    expect(await database.imports.count()).toBe(0);
    expect(await database.shards.count()).toBe(
      newest.manifest.parts.reduce((sum, part) => sum + part.shards.length, 0),
    );
  });

  it('sweeping leaves the first shards of an import that begins meanwhile', async () => {
    const database = freshDatabase(await withOld());
    await database.packs.delete('bundled');
    const begin = () =>
      database.transaction('rw', database.shards, database.imports, async () => {
        await database.shards.put({ id: ['fresh@1', 'documents', 'A'], bytes: new Uint8Array(1) });
        await database.imports.put({
          generation: 'fresh@1',
          pack: 'fresh',
          parts: 1,
          shards: 1,
          startedAt: 1,
        });
      });
    let begun: Promise<void> | undefined;
    const read = database.imports.toArray.bind(database.imports);
    database.imports.toArray = () =>
      read().then((rows) => {
        begun ??= Dexie.ignoreTransaction(begin);
        return rows;
      });
    await sweep(database);
    await begun;
    expect(await database.shards.toCollection().primaryKeys()).toEqual([['fresh@1', 'documents', 'A']]);
  });

  it('lets others read while a large pack goes', async () => {
    const database = freshDatabase(new IDBFactory());
    const shards = Array.from({ length: 1_000 }, (_, number): StoredShard => {
      return { id: ['gone@1', 'documents', `A/${number}`], bytes: new Uint8Array(1) };
    });
    await database.shards.bulkPut(shards);
    const state = { isOver: false };
    const swept = sweep(database).finally(() => (state.isOver = true));
    const left: number[] = [];
    while (!state.isOver) left.push(await database.shards.count());
    await swept;
    expect(left.filter((count) => count > 0 && count < 1_000).length).toBeGreaterThan(1);
    expect(await database.shards.count()).toBe(0);
  });
});
