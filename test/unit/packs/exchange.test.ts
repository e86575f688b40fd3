import 'fake-indexeddb/auto';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { IndexDatabase } from '../../../lib/index/database.ts';
import { readShard } from '../../../lib/index/shards.ts';
import { joinBytes } from '../../../lib/packs/encoding.ts';
import { exportPack, importPack } from '../../../lib/packs/index.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { freshDatabases } from './databases.ts';
import { chunks } from './support.ts';

const database = freshDatabases();

const catalogue = strToU8(
  [
    'symbol,title,title_fr,date,draft,meeting,report,subjects,vote',
    'A/RES/70/1,Transforming our world,Transformer notre monde,2015-09-25,A/70/L.1,A/70/PV.4,A/70/9,PEACE||AID,adopted without vote',
    // A second row of the same document names another draft.
    'A/RES/70/1,,,,A/70/L.2,,,,',
    ...Array.from({ length: 300 }, (_, at) => `A/70/${at + 100},Report ${at},,2015,,,,,`),
  ].join('\n'),
);
const votes = strToU8(
  'ms_code,ms_vote,resolution,draft,title\nALB,Y,A/RES/78/264,A/78/L.48,Measures\nAND,A,A/RES/78/264,A/78/L.48,Measures\n',
);
const glossary = strToU8('English,French,acronym\nOffice on Drugs,Office contre la drogue,UNODC\n');

async function installed(index: IndexDatabase, file: Uint8Array): Promise<void> {
  const facts = { id: 'mine', name: 'My catalogue', version: '2024', licence: 'CC0', url: 'a library' };
  const result = await installPack(index, facts, await prepare(chunks(file, 4_000)));
  expect(result.ok).toBe(true);
}

async function exported(index: IndexDatabase): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const result = await exportPack(index, 'mine', (part) => parts.push(part));
  expect(result.ok).toBe(true);
  return joinBytes(parts);
}

/** Everything stored, without the name of its generation. */
async function content(index: IndexDatabase): Promise<unknown> {
  const shards = await index.shards.toArray();
  return shards.map(({ id: [, table, first], bytes }) => [table, first, readShard(bytes)]);
}

describe('a pack taken out of one database and put into another', () => {
  it.each([
    ['a catalogue', catalogue],
    ['votes', votes],
    ['a glossary', glossary],
  ])('holds the same entries: %s', async (_, file) => {
    const [here, there] = [database(), database()];
    await installed(here, file);
    const result = await importPack(there, chunks(await exported(here), 999), { enabled: 0, precedence: 7 });
    expect(result).toMatchObject({ ok: true, value: { enabled: 0, precedence: 7 } });
    expect(await content(there)).toEqual(await content(here));
    const [pack] = await there.packs.toArray();
    expect(pack).toMatchObject({
      id: 'mine',
      name: 'My catalogue',
      version: '2024',
      licence: 'CC0',
      url: 'a library',
      enabled: 0,
      precedence: 7,
    });
  });

  it('is the same file each time', async () => {
    const index = database();
    await installed(index, catalogue);
    expect(await exported(index)).toEqual(await exported(index));
  });

  it('is a fault where the pack is gone, and where the file is cut off', async () => {
    const [here, there] = [database(), database()];
    expect(await exportPack(here, 'mine', () => undefined)).toMatchObject({
      ok: false,
      fault: { code: 'pack-absent' },
    });
    await installed(here, catalogue);
    const file = await exported(here);
    expect(await importPack(there, chunks(file.subarray(0, 900), 100))).toMatchObject({
      ok: false,
      fault: { code: 'pack-truncated' },
    });
    expect(await there.packs.count()).toBe(0);
    expect(await there.shards.count()).toBe(0);
  });

  it.each([
    ['bytes that do not unpack', { bytes: new Uint8Array([1, 2, 3]) }],
    ['no bytes at all', { bytes: 'none' }],
  ])('is a fault that says what to do where the disk left %s', async (_, left) => {
    const index = database();
    await installed(index, catalogue);
    const [id] = await index.shards.toCollection().primaryKeys();
    await index.table('shards').put({ id, ...left });
    expect(await exportPack(index, 'mine', () => undefined)).toMatchObject({
      ok: false,
      fault: { code: 'pack-damaged' },
    });
  });
});
