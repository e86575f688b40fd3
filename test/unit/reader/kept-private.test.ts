import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { PART_BYTES } from '../../../lib/reader/kept/protocol.ts';

vi.mock('../../../lib/settings/index.ts', () => ({
  readSettings: () => Promise.resolve({ keepDocuments: true }),
}));
const { keptService } = await import('../../../lib/reader/kept/service.ts');
const { KeptStore } = await import('../../../lib/reader/kept/store.ts');

const META = {
  symbol: 'A/79/1',
  language: 'en',
  address: 'https://docs.un.org/en/A/79/1?direct=true',
  version: null,
  bytes: 3,
} as const;
const BYTES = 'AQID';
const sender = (incognito: boolean) => ({ tab: { incognito } }) as Runtime.MessageSender;

test('a private window keeps nothing, but opens what was kept, without a trace', async () => {
  let now = 1_700_000_000_000;
  const store = new KeptStore({ documents: 10, bytes: PART_BYTES }, () => (now += 1000));
  const service = keptService(store);
  expect(await service.answer('begin', META, sender(true))).toEqual({ ok: true, value: { id: null } });
  expect(await store.list()).toEqual([]);

  const begun = await service.answer('begin', META, sender(false));
  const { id } = begun.ok ? (begun.value as { id: number }) : { id: -1 };
  await service.answer('part', { id, part: 0, bytes: BYTES }, sender(false));
  await service.answer('commit', { id }, sender(false));
  const other = await store.begin({ ...META, symbol: 'A/79/2', address: 'https://docs.un.org/en/A/79/2' });
  await store.part(other, 0, new Uint8Array(3));
  await store.commit(other);
  const order = async () => (await store.list()).map(({ symbol }) => symbol);
  expect(await order()).toEqual(['A/79/2', 'A/79/1']);

  expect(await service.answer('read', { id, part: 0 }, sender(true))).toEqual({
    ok: true,
    value: { bytes: BYTES },
  });
  // What is read last stands first; what a private window read is not moved.
  expect(await order()).toEqual(['A/79/2', 'A/79/1']);
  await service.answer('read', { id, part: 0 }, sender(false));
  expect(await order()).toEqual(['A/79/1', 'A/79/2']);
});
