import { describe, expect, it } from 'vitest';
import type { IndexDatabase, StoredShard } from '../../../lib/index/database.ts';
import type { Shard } from '../../../lib/index/shards.ts';
import { writeShards } from '../../../lib/packs/write-shards.ts';

/** Shards of two thirds of a batch: two of them fill one. */
const SIZE = 1_000_000;
const sourceOf = (count: number) => ({
  share: 0.5,
  *shards(): Generator<Shard> {
    for (let index = 0; index < count; index++)
      yield { table: 'documents', first: `A/${index}`, bytes: new Uint8Array(SIZE) };
  },
});

/** A database that notes each batch, as many at a time as it is given; the batch of a number fails. */
function databaseThat(fails: number | null = null) {
  const batches: string[][] = [];
  const state = { open: 0, most: 0 };
  const bulkPut = async (batch: readonly StoredShard[]) => {
    const number = batches.push(batch.map(({ id: [, , first] }) => first));
    state.most = Math.max(state.most, ++state.open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    state.open--;
    if (number === fails) throw new DOMException('the disk is full', 'QuotaExceededError');
  };
  return { batches, state, database: { shards: { bulkPut } } as unknown as IndexDatabase };
}

describe('writing shards', () => {
  it('hands all of them over, in batches, one at a time', async () => {
    const { batches, state, database } = databaseThat();
    expect(await writeShards(database, 'g', sourceOf(5), {})).toEqual({ shards: 5, bytes: 5 * SIZE });
    expect(batches).toEqual([['A/0', 'A/1'], ['A/2', 'A/3'], ['A/4']]);
    expect(state).toEqual({ open: 0, most: 1 });
  });

  it.each([1, 2, 3])(
    'fails where batch %i of three cannot be written, with nothing under way',
    async (number) => {
      const { state, database } = databaseThat(number);
      await expect(writeShards(database, 'g', sourceOf(5), {})).rejects.toThrow('the disk is full');
      expect(state.open).toBe(0);
    },
  );

  it('ends with nothing under way where it is called off', async () => {
    const { state, database } = databaseThat();
    const lifetime = new AbortController();
    const writing = writeShards(database, 'g', sourceOf(50), { signal: lifetime.signal });
    setTimeout(() => lifetime.abort(new Error('called off')), 20);
    await expect(writing).rejects.toThrow('called off');
    expect(state.open).toBe(0);
  });
});
