import { describe, expect, it } from 'vitest';
import { Postings } from '../../../lib/index/postings.ts';
import { readShard } from '../../../lib/index/shards.ts';
import { ExternalSort } from '../../../lib/packs/build/external-sort.ts';
import { memoryScratch } from '../../../lib/packs/build/scratch.ts';

describe('lists of titles that are too many to be held', () => {
  it('are put aside and give the same shards as those that are held', () => {
    const held = new Postings();
    const overflow = new ExternalSort(memoryScratch());
    const overflowing = new Postings(overflow, 500);
    // "common" stands in all, each number in few.
    for (let at = 0; at < 2_800; at++) {
      const title = `common report${at % 7} year${at % 100} of the number${at % 600}`;
      expect(overflowing.add(title)).toBe(held.add(title));
    }
    expect(overflow.count).toBeGreaterThan(0);
    const [one, other] = [[...held.shards()], [...overflowing.shards()]];
    expect(other.map(({ table, first }) => [table, first])).toEqual(
      one.map(({ table, first }) => [table, first]),
    );
    expect(other.map(({ bytes }) => readShard(bytes))).toEqual(one.map(({ bytes }) => readShard(bytes)));
    const tokens = one.filter(({ table }) => table === 'tokens').flatMap(({ bytes }) => readShard(bytes));
    expect(tokens.find(([token]) => token === 'number5')).toEqual(['number5', [5, 600, 600, 600, 600]]);
    expect(tokens.some(([token]) => token === 'common')).toBe(false);
  });
});
