import { compareKeys, entryOf, readShard, type Entry, type Shard } from './shards.ts';
import type { PackReader } from './source.ts';
import type { Table } from './entries.ts';

/** Place of the last shard that begins at or before the key; −1 where the key is before all. */
function placeOf(shards: readonly Shard[], key: string): number {
  let low = 0;
  let high = shards.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (compareKeys(shards[middle]?.first ?? '', key) <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Reads a pack whose shards are all in memory; each is inflated once, when first asked. */
export function memoryReader(shards: readonly Shard[]): PackReader {
  const tables = new Map<Table, Shard[]>();
  for (const shard of shards) {
    const list = tables.get(shard.table);
    if (list) list.push(shard);
    else tables.set(shard.table, [shard]);
  }
  for (const list of tables.values()) list.sort((left, right) => compareKeys(left.first, right.first));
  const read = new Map<Shard, Entry[]>();
  const entriesOf = (shard: Shard): Entry[] => {
    const entries = read.get(shard) ?? readShard(shard.bytes);
    read.set(shard, entries);
    return entries;
  };
  return {
    get(table, key) {
      const list = tables.get(table) ?? [];
      const shard = list[placeOf(list, key)];
      return Promise.resolve(shard && entryOf(entriesOf(shard), key));
    },
    startingWith(table, prefix, limit) {
      const list = tables.get(table) ?? [];
      const found: Entry[] = [];
      for (let place = Math.max(0, placeOf(list, prefix)); found.length < limit; place++) {
        const shard = list[place];
        if (!shard || (shard.first > prefix && !shard.first.startsWith(prefix))) break;
        for (const entry of entriesOf(shard))
          if (entry[0].startsWith(prefix) && found.length < limit) found.push(entry);
      }
      return Promise.resolve(found);
    },
  };
}
