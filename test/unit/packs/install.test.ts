import 'fake-indexeddb/auto';
import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { Library } from '../../../lib/index/library.ts';
import { termCard } from '../../../lib/index/term.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import { installPack as install, type PackFacts } from '../../../lib/packs/install.ts';
import { listPacks, movePack, removePack, switchPack } from '../../../lib/packs/manage.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { Refused } from '../../../lib/packs/index.ts';
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

const installFile = async (index: IndexDatabase, given: PackFacts, file: Uint8Array) =>
  install(index, given, await prepare(chunks(file, 5_000)));

async function library(from: IndexDatabase): Promise<Library> {
  const packs = await from.packs.toArray();
  return new Library(packs.map((pack) => ({ ...pack, reader: databaseReader(from, pack.generation) })));
}

describe('installing a pack', () => {
  it('makes every record answer, and drafts know what they were adopted as', async () => {
    const index = database();
    const result = await installFile(index, facts, rows(3_000));
    expect(result).toMatchObject({
      ok: true,
      value: { documents: 3_000, enabled: 1 },
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
    await installFile(index, facts, rows(500));
    await installFile(index, { ...facts, version: '2' }, rows(100, 'Note'));
    const [pack] = await index.packs.toArray();
    expect(pack).toMatchObject({ version: '2', documents: 100 });
    expect(await index.shards.count()).toBe(pack?.shards);
    expect((await (await library(index)).byKey('A/70/7'))?.entry.titles).toEqual({ en: 'Note 7' });
  });

  it.each([
    ['a file cut off', strToU8('symbol,title\nA/70/1,"open')],
    ['a file without records', strToU8('symbol,title\n,none\n')],
  ])('refuses %s before anything is written', async (_, file) => {
    await expect(prepare(chunks(file, 10))).rejects.toThrow(Refused);
  });

  it('is cancelled while it writes without a trace, and the version before answers on', async () => {
    const index = database();
    await installFile(index, facts, rows(50));
    const before = [await index.packs.toArray(), await index.shards.count()];
    const stop = new AbortController();
    const prepared = await prepare(chunks(rows(20_000), 65_536));
    const onProgress = () => stop.abort();
    await expect(
      install(index, { ...facts, version: '2' }, prepared, { onProgress, signal: stop.signal }),
    ).rejects.toThrow();
    expect([await index.packs.toArray(), await index.shards.count()]).toEqual(before);
    expect(await index.imports.count()).toBe(0);
  });

  it('makes the terms of a glossary answer in the languages it has', async () => {
    const index = database();
    await installFile(
      index,
      facts,
      strToU8('English,French,acronym\nOffice on Drugs,Office contre la drogue,UNODC\n'),
    );
    const known = await library(index);
    const card = await termCard('UNODC', known, 'fr', 'ready');
    expect(card?.name).toEqual({ text: 'Office contre la drogue', language: 'fr' });
    expect((await termCard('UNODC', known, 'ar', 'ready'))?.name.language).toBe('en');
    expect(await index.packs.toArray()).toMatchObject([{ documents: 0, terms: 1 }]);
  });
});

describe('packs side by side', () => {
  it('are asked in their order, switched off and removed with all their shards', async () => {
    const index = database();
    await installFile(index, { ...facts, id: 'one' }, strToU8('symbol,title\nA/70/1,First pack\n'));
    await installFile(index, { ...facts, id: 'two' }, strToU8('symbol,title\nA/70/1,Second pack\n'));
    const order = async () => (await listPacks(index)).map(({ id }) => id);
    expect(await order()).toEqual(['two', 'one']);
    await movePack(index, 'one', 1);
    expect(await order()).toEqual(['one', 'two']);
    await switchPack(index, 'one', false);
    expect((await index.packs.get('one'))?.enabled).toBe(0);
    await (
      await removePack(index, 'one')
    ).whenSwept;
    expect(await order()).toEqual(['two']);
    expect(await index.shards.count()).toBe((await index.packs.get('two'))?.shards);
  });
});
