import 'fake-indexeddb/auto';
import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { Library } from '../../../lib/index/library.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import { installPack, type InstallProgress } from '../../../lib/packs/install.ts';
import { chunks } from './support.ts';

const facts = { id: 'mine', name: 'My catalogue', version: '1', licence: '' };
const rows = (count: number, title = 'Report') =>
  strToU8(
    `symbol,title,draft\n${Array.from({ length: count }, (_, at) => `A/70/${at + 1},${title} ${at + 1},A/70/L.${at + 1}`).join('\n')}\n`,
  );

const open: IndexDatabase[] = [];
function database(): IndexDatabase {
  const made = new IndexDatabase(`test-${crypto.randomUUID()}`);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const each of open.splice(0)) await each.delete();
});

async function library(from: IndexDatabase): Promise<Library> {
  const packs = await from.packs.toArray();
  return new Library(packs.map((pack) => ({ ...pack, reader: databaseReader(from, pack.generation) })));
}

describe('installing a pack', () => {
  it('makes every record answer, and drafts know what they were adopted as', async () => {
    const index = database();
    const result = await installPack(index, facts, chunks(rows(3_000), 5_000));
    expect(result).toMatchObject({
      ok: true,
      value: { pack: { documents: 3_000, enabled: 1 }, problems: [] },
    });
    const known = await library(index);
    for (const number of [1, 999, 3_000])
      expect((await known.byKey(`A/70/${number}`))?.entry).toMatchObject({
        titles: { en: `Report ${number}` },
      });
    expect((await known.byKey('A/70/L.12'))?.entry.relations).toEqual({ 'adopted-as': ['A/70/12'] });
  });

  it('replaces the earlier version of the same pack and leaves no shard of it', async () => {
    const index = database();
    await installPack(index, facts, chunks(rows(500), 5_000));
    await installPack(index, { ...facts, version: '2' }, chunks(rows(100, 'Note'), 5_000));
    const [pack] = await index.packs.toArray();
    expect(pack).toMatchObject({ version: '2', documents: 100 });
    expect(await index.shards.count()).toBe(pack?.shards);
    expect((await (await library(index)).byKey('A/70/7'))?.entry.titles).toEqual({ en: 'Note 7' });
  });

  it.each([
    ['a file cut off', strToU8('symbol,title\nA/70/1,"open'), 'pack-truncated'],
    ['a file without records', strToU8('symbol,title\n,none\n'), 'pack-empty'],
  ])('changes nothing for %s', async (_, file, code) => {
    const index = database();
    await installPack(index, facts, chunks(rows(50), 500));
    const before = [await index.packs.toArray(), await index.shards.count()];
    const result = await installPack(index, { ...facts, version: '2' }, chunks(file, 10));
    expect(result).toMatchObject({ ok: false, fault: { code } });
    expect([await index.packs.toArray(), await index.shards.count()]).toEqual(before);
    expect(await index.imports.count()).toBe(0);
  });

  it('is cancelled at any point without a trace', async () => {
    for (const stopAt of ['reading', 'writing'] as const) {
      const index = database();
      const stop = new AbortController();
      const onProgress = ({ step }: InstallProgress) => {
        if (step === stopAt) stop.abort();
      };
      await expect(
        installPack(index, facts, chunks(rows(2_000), 500), { onProgress, signal: stop.signal }),
      ).rejects.toThrow();
      expect(await index.packs.count()).toBe(0);
      expect(await index.shards.count()).toBe(0);
    }
  });
});
