import { generationRange, upTo, type IndexDatabase, type StoredShard } from './database.ts';
import type { Table } from './entries.ts';
import { entryOf, readShard, type Entry } from './shards.ts';
import type { PackReader } from './source.ts';

/** Shards kept inflated for the next look-ups of the same page. */
const KEPT_SHARDS = 48;

/** Reads one generation of a pack from the database. */
export function databaseReader(database: IndexDatabase, generation: string): PackReader {
  const kept = new Map<string, Entry[]>();
  const entriesOf = (shard: StoredShard): Entry[] => {
    const name = `${shard.id[1]}\n${shard.id[2]}`;
    const entries = kept.get(name) ?? readShard(shard.bytes);
    kept.delete(name);
    kept.set(name, entries);
    if (kept.size > KEPT_SHARDS) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return entries;
  };
  const holding = async (table: Table, key: string): Promise<StoredShard | undefined> => {
    const [lower, upper] = upTo(generation, table, key);
    return database.shards.where('id').between(lower, upper, true, true).reverse().first();
  };
  return {
    async get(table, key) {
      const shard = await holding(table, key);
      return shard && entryOf(entriesOf(shard), key);
    },
    async startingWith(table, prefix, limit) {
      const found: Entry[] = [];
      const take = (shard: StoredShard): void => {
        for (const entry of entriesOf(shard))
          if (entry[0].startsWith(prefix) && found.length < limit) found.push(entry);
      };
      const first = await holding(table, prefix);
      if (first) take(first);
      const from = [generation, table, first?.id[2] ?? ''];
      const to = [generation, table, `${prefix}\uFFFF`];
      await database.shards
        .where('id')
        .between(from, to, !first, true)
        .until(() => found.length >= limit)
        .each(take);
      return found;
    },
  };
}

/** How many shards of a generation are stored. */
export async function countShards(database: IndexDatabase, generation: string): Promise<number> {
  const [lower, upper] = generationRange(generation);
  return database.shards.where('id').between(lower, upper, true, true).count();
}
