import 'fake-indexeddb/auto';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { previewPacks, restorePacks, saveOwnPacks } from '../../../lib/highlights/backup/index.ts';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { listPacks } from '../../../lib/packs/manage.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { chunks } from '../packs/support.ts';

const database = () => new IndexDatabase(`backup-${crypto.randomUUID()}`);

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: { request: <Value>(_: string, __: object, work: () => Promise<Value>) => work() },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function install(index: IndexDatabase, id: string, version: string): Promise<void> {
  const file = strToU8(`symbol,title\nA/RES/70/1,Transforming our world (${version})\n`);
  const facts = { id, name: `Catalogue ${id}`, version, licence: 'CC0' };
  expect((await installPack(index, facts, await prepare(chunks(file, 1000)))).ok).toBe(true);
}

async function saved(index: IndexDatabase) {
  const packs = await saveOwnPacks(index);
  if (!packs.ok) throw new Error(packs.fault.code);
  return packs.value;
}
const names = async (index: IndexDatabase) =>
  (await listPacks(index)).map(({ id, version }) => `${id} ${version}`).sort();

it('takes the packs along, says what a restore would change, and puts them back', async () => {
  const [here, there] = [database(), database()];
  await install(here, 'one', '2');
  await install(here, 'two', '1');
  await here.packs.update('two', { enabled: 0, precedence: 9 });
  await install(there, 'one', '1');
  await install(there, 'three', '1');
  const packs = await saved(here);
  expect(await previewPacks(there, packs)).toEqual({ added: 1, changed: 1, same: 0, onlyHere: 1 });
  expect(await restorePacks(there, packs, false)).toEqual({ ok: true, value: null });
  expect(await names(there)).toEqual(['one 2', 'three 1', 'two 1']);
  expect(await there.packs.get('two')).toMatchObject({ enabled: 0, precedence: 9 });
  expect(await previewPacks(there, packs)).toEqual({ added: 0, changed: 0, same: 2, onlyHere: 1 });
  await restorePacks(there, packs, true);
  expect(await names(there)).toEqual(['one 2', 'two 1']);
});

it('stops at a pack that cannot be read and leaves the others as they are', async () => {
  const [here, there] = [database(), database()];
  await install(here, 'one', '2');
  await install(there, 'one', '1');
  const broken = (await saved(here)).map((pack) => ({ ...pack, file: pack.file.slice(0, 60) }));
  expect((await restorePacks(there, broken, true)).ok).toBe(false);
  expect(await names(there)).toEqual(['one 1']);
});
