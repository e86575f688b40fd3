import { compareKeys, entryOf, placeOf, readShard, type Entry, type Shard } from './shards.ts';
import type { PackReader } from './source.ts';
import type { Table } from './entries.ts';

/** Reads a pack whose shards are all in memory; each is unpacked once, when first asked. */
export function memoryReader(shards: readonly Shard[]): PackReader {
  const tables = new Map<Table, { shards: Shard[]; firsts: string[] }>();
  for (const shard of [...shards].sort((left, right) => compareKeys(left.first, right.first))) {
    const list = tables.get(shard.table) ?? { shards: [], firsts: [] };
    list.shards.push(shard);
    list.firsts.push(shard.first);
    tables.set(shard.table, list);
  }
  const read = new Map<Shard, Entry[]>();
  const entriesOf = (shard: Shard): Entry[] => {
    const entries = read.get(shard) ?? readShard(shard.bytes);
    read.set(shard, entries);
    return entries;
  };
  const valueOf = (table: Table, key: string): unknown => {
    const list = tables.get(table);
    const shard = list?.shards[placeOf(list.firsts, key)];
    return shard && entryOf(entriesOf(shard), key);
  };
  return {
    get: (table, key) => Promise.resolve(valueOf(table, key)),
    getMany: (table, keys) => Promise.resolve(keys.map((key) => valueOf(table, key))),
    startingWith(table, prefix, limit) {
      const list = tables.get(table);
      const found: Entry[] = [];
      for (let place = Math.max(0, placeOf(list?.firsts ?? [], prefix)); found.length < limit; place++) {
        const shard = list?.shards[place];
        if (!shard || (shard.first > prefix && !shard.first.startsWith(prefix))) break;
        for (const entry of entriesOf(shard))
          if (entry[0].startsWith(prefix) && found.length < limit) found.push(entry);
      }
      return Promise.resolve(found);
    },
  };
}
