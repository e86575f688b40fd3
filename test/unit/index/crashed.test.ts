import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUNDLED } from '../../../lib/index/bundled.ts';
import { holdingImportLock, rollBackCrashed } from '../../../lib/index/crashed.ts';
import type { IndexDatabase, StoredShard } from '../../../lib/index/database.ts';
import { IndexStore } from '../../../lib/index/store.ts';
import { filesOf, freshDatabase, sampleBundle } from './sample.ts';

let held: boolean;
let database: IndexDatabase;

beforeEach(async () => {
  held = false;
  vi.stubGlobal('navigator', {
    locks: {
      request: async (
        _: string,
        options: { ifAvailable?: boolean },
        work: (lock: object | null) => unknown,
      ) => {
        if (held && options.ifAvailable === true) return work(null);
        held = true;
        try {
          return await work({});
        } finally {
          held = false;
        }
      },
    },
  });
  database = freshDatabase();
  await database.open();
  await database.imports.bulkPut([leftBy('mine', 'g1'), leftBy(BUNDLED.id, 'g2')]);
  await database.shards.bulkPut(['g1', 'g2'].map(shardOf));
});
afterEach(() => {
  database.close();
  vi.unstubAllGlobals();
});

const leftBy = (pack: string, generation: string) => ({
  ...{ pack, generation },
  ...{ parts: 1, shards: 1, startedAt: 1 },
});
const shardOf = (generation: string): StoredShard => ({
  id: [generation, 'documents', 'A/1'],
  bytes: new Uint8Array(1),
});
const left = async () => (await database.imports.toArray()).map(({ pack }) => pack);

it('what an import of a pack left half done is taken back; that of the bundled index goes on', async () => {
  await rollBackCrashed(database);
  expect(await left()).toEqual([BUNDLED.id]);
  expect((await database.shards.toArray()).map(({ id: [generation] }) => generation)).toEqual(['g2']);
});

it('is left alone while an import is under way', async () => {
  held = true;
  await rollBackCrashed(database);
  expect((await left()).sort()).toEqual([BUNDLED.id, 'mine'].sort());
});

it('is taken back before the next import begins', async () => {
  const found = await holdingImportLock(database, left);
  expect(found).toEqual([BUNDLED.id]);
});

it('an index that is there is ready, though this worker imported nothing, and says how much it holds', async () => {
  const files = filesOf(sampleBundle('a', 20));
  const own = freshDatabase();
  const first = new IndexStore(files, own);
  expect((await first.status()).state).not.toBe('ready');
  await first.prepare();
  const next = new IndexStore(files, own);
  expect(await next.status()).toMatchObject({ state: 'ready', fault: null, documents: 20, terms: 0 });
  own.close();
});
