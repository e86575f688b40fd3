import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../lib/reader/kept/base64.ts';
import { PART_BYTES, type KeptMeta } from '../../../lib/reader/kept/protocol.ts';
import { KeptStore } from '../../../lib/reader/kept/store.ts';

const META: KeptMeta = {
  symbol: 'A/RES/70/1',
  language: 'en',
  address: 'https://docs.un.org/en/A/RES/70/1?direct=true',
  version: '"1"',
  bytes: 3,
};
const BYTES = new Uint8Array([1, 2, 3]);

let clock = 1_700_000_000_000;
const store = (bounds = { documents: 10, bytes: 1000 }) => new KeptStore(bounds, () => (clock += 1000));

beforeEach(() => store().clear());

async function put(kept: KeptStore, meta: Partial<KeptMeta> = {}): Promise<number> {
  const whole = { ...META, ...meta };
  const id = await kept.begin(whole);
  await kept.part(id, 0, new Uint8Array(whole.bytes));
  await kept.commit(id);
  return id;
}

/** A document of another symbol. */
const other = (number: number, bytes = 3): Partial<KeptMeta> => ({
  symbol: `A/RES/70/${number}`,
  address: `https://docs.un.org/en/A/RES/70/${number}`,
  bytes,
});

const symbols = async (kept: KeptStore) => (await kept.list()).map(({ symbol }) => symbol);

test('a document is found by its address or by its symbol in its language, and read in parts', async () => {
  const kept = store();
  const id = await kept.begin(META);
  await kept.part(id, 0, BYTES);
  expect(await kept.find({ address: META.address })).toBeNull();
  await kept.commit(id);
  expect(await kept.find({ address: `${META.address}#page=2` })).toMatchObject({ id, version: '"1"' });
  expect(await kept.find({ symbol: 'A/RES/70/1', language: 'en' })).toMatchObject({ id });
  expect(await kept.find({ symbol: 'A/RES/70/1', language: 'fr' })).toBeNull();
  expect(await kept.find({ symbol: 'A/RES/70/1', language: null })).toBeNull();
  expect([...((await kept.read(id, 0)) ?? [])]).toEqual([1, 2, 3]);
  expect(await kept.read(id, 1)).toBeNull();
});

test('a document that came in part is never shown, and is swept away later', async () => {
  const kept = store();
  const id = await kept.begin({ ...META, bytes: 6 });
  await kept.part(id, 0, BYTES);
  await kept.commit(id);
  expect(await kept.find(META)).toBeNull();
  expect(await kept.read(id, 0)).toBeNull();
  const left = await kept.begin(META);
  await kept.part(left, 0, BYTES);
  clock += 3_600_000;
  await put(kept, other(2));
  expect(await kept.read(left, 0)).toBeNull();
});

test('a new version takes the place of the old one', async () => {
  const kept = store();
  const old = await put(kept);
  await put(kept, { version: '"2"' });
  expect((await kept.list()).map(({ version }) => version)).toEqual(['"2"']);
  expect(await kept.read(old, 0)).toBeNull();
});

test('what was read longest ago gives way, by number and by bytes', async () => {
  const kept = store({ documents: 3, bytes: 100 });
  const first = await put(kept, other(1));
  await put(kept, other(2));
  await put(kept, other(3));
  await kept.touch(first);
  await put(kept, other(4));
  expect(await symbols(kept)).toEqual(['A/RES/70/4', 'A/RES/70/1', 'A/RES/70/3']);
  await put(kept, other(5, 98));
  expect(await symbols(kept)).toEqual(['A/RES/70/5']);
});

test('a document larger than all the room is still kept, alone', async () => {
  const kept = store({ documents: 3, bytes: 10 });
  await put(kept, other(1));
  await put(kept, other(2, 50));
  expect(await symbols(kept)).toEqual(['A/RES/70/2']);
});

test('one is removed, or all', async () => {
  const kept = store();
  const id = await put(kept, other(1));
  await put(kept, other(2));
  await kept.remove(id);
  expect(await symbols(kept)).toEqual(['A/RES/70/2']);
  expect(await kept.read(id, 0)).toBeNull();
  await kept.clear();
  expect(await symbols(kept)).toEqual([]);
});

test('bytes travel as text', () => {
  const bytes = Uint8Array.from({ length: PART_BYTES / 8 }, (_, index) => (index * 31) & 255);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(fromBase64(toBase64(new Uint8Array()))).toEqual(new Uint8Array());
  expect(() => fromBase64('no base64!')).toThrow();
});
