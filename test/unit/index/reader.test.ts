import { describe, expect, it } from 'vitest';
import { OpenShard } from '../../../lib/index/open-shard.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import { QUICK, shardTable, SHIPPED, type Entry, type Packing } from '../../../lib/index/shards.ts';
import { freshDatabase } from './sample.ts';

const entry = (number: number): Entry => [
  `A/${String(number).padStart(5, '0')}`,
  {
    titles: { en: `Question ${number} of the agenda ${'of the session '.repeat(30)}` },
    relations: { draft: [`A/${number}`, 'A/00002', ',\n["A/00003",'] },
  },
];
const entries = Array.from({ length: 2_000 }, (_, number) => entry(2 * number));

async function readerOf(packing: Packing) {
  const database = freshDatabase();
  const shards = shardTable('documents', entries, packing);
  await database.shards.bulkPut(
    shards.map(({ table, first, bytes }) => ({ id: ['g', table, first], bytes })),
  );
  return { reader: databaseReader(database, 'g'), shards: shards.length, database };
}

describe('an open shard', () => {
  const odd: Entry[] = [
    ['"quoted"', 1],
    ['back\\slash', ['"quoted"', 2]],
    ['line\nend', { text: ',\n["one",3]' }],
    ['one', 4],
    ['две', null],
    ['万', 'ة'],
  ];

  it.each([1, 2, 6])('gives the values of its %s entries by their keys, and of nothing else', (count) => {
    const some = odd.slice(0, count);
    const [shard] = shardTable('documents', some);
    const open = new OpenShard(shard?.bytes ?? new Uint8Array());
    expect(some.map(([key]) => open.value(key))).toEqual(some.map(([, value]) => value));
    expect(open.last).toBe(some.at(-1)?.[0]);
    expect(open.entries()).toEqual(some);
    for (const key of ['', 'on', 'one"', 'quoted', '["one"', 'three'])
      expect(open.value(key)).toBeUndefined();
  });

  it('refuses bytes that are none', () => {
    expect(() => new OpenShard(new Uint8Array([1, 2, 3]))).toThrow();
  });
});

describe('a row that the disk damaged', () => {
  it.each([
    ['without bytes', {}],
    ['with something else for bytes', { bytes: 'none' }],
    ['with bytes that do not unpack', { bytes: new Uint8Array([1, 2, 3]) }],
  ])('is no answer but an error, %s', async (_, left) => {
    const { reader, database } = await readerOf(QUICK);
    const ids = await database.shards.toCollection().primaryKeys();
    for (const id of ids) await database.table('shards').put({ id, ...left });
    const key = entry(0)[0];
    await expect(reader.get('documents', key)).rejects.toThrow();
    await expect(reader.getMany('documents', [key])).rejects.toThrow();
    await expect(reader.startingWith('documents', 'A/', 10)).rejects.toThrow();
  });
});

describe.each([
  ['quick', QUICK],
  ['shipped', SHIPPED],
])('a reader of the database, shards packed as %s', (_, packing) => {
  it('finds every key, and no other, before and after it has read the keys of all shards', async () => {
    const { reader, shards } = await readerOf(packing);
    expect(shards).toBeGreaterThan(8);
    const wanted = Array.from({ length: 80 }, (_, place) => (place * 1_371) % 4_000);
    for (const number of wanted)
      expect(await reader.get('documents', entry(number)[0])).toEqual(
        number % 2 === 0 ? entry(number)[1] : undefined,
      );
    for (const key of ['', 'A/', 'A/99999', 'Z']) expect(await reader.get('documents', key)).toBeUndefined();
    expect(await reader.get('terms', entry(0)[0])).toBeUndefined();
  });

  it('answers many keys at once, and beginnings, as it answers one', async () => {
    const { reader } = await readerOf(packing);
    const keys = [entry(3_998)[0], entry(7)[0], entry(0)[0]];
    expect(await reader.getMany('documents', keys)).toEqual([entry(3_998)[1], undefined, entry(0)[1]]);
    const begin = await reader.startingWith('documents', 'A/012', 100);
    expect(begin.map(([key]) => key)).toEqual(
      Array.from({ length: 50 }, (_, place) => entry(1_200 + 2 * place)[0]),
    );
  });
});
