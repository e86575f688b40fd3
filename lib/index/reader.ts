import { generationRange, tableRange, type IndexDatabase, type StoredShard } from './database.ts';
import type { Table } from './entries.ts';
import { entryOf, placeOf, readShard, type Entry } from './shards.ts';
import type { PackReader } from './source.ts';

/** Shards kept inflated for the next look-ups of the same page. */
const KEPT_SHARDS = 128;

interface Kept {
  readonly table: Table;
  readonly first: string;
  readonly last: string;
  readonly entries: readonly Entry[];
}

/** The shards read last, found again by a key that lies in them. */
class Recent {
  private kept: Kept[] = [];

  holding(table: Table, key: string): Kept | undefined {
    const place = this.kept.findIndex(
      (shard) => shard.table === table && shard.first <= key && key <= shard.last,
    );
    const shard = this.kept[place];
    if (shard && place > 0) this.kept = [shard, ...this.kept.filter((other) => other !== shard)];
    return shard;
  }

  keep({ id: [, table, first], bytes }: StoredShard): Kept {
    const present = this.kept.find((shard) => shard.table === table && shard.first === first);
    if (present) return present;
    const entries = readShard(bytes);
    const shard = { table, first, last: entries.at(-1)?.[0] ?? first, entries };
    this.kept = [shard, ...this.kept.slice(0, KEPT_SHARDS - 1)];
    return shard;
  }
}

/** Reads one generation of a pack from the database: one shard a look-up, none where it was read just now. */
export function databaseReader(database: IndexDatabase, generation: string): PackReader {
  const recent = new Recent();
  const holding = async (table: Table, key: string): Promise<Kept | undefined> => {
    const kept = recent.holding(table, key);
    if (kept) return kept;
    const stored = await database.shardBefore(generation, table, key);
    return stored && recent.keep(stored);
  };
  const directories = new Map<Table, Promise<string[]>>();
  /** First keys of all shards of a table; read once, when many keys are asked at a time. */
  const directoryOf = (table: Table): Promise<string[]> => {
    const known = directories.get(table);
    if (known) return known;
    const [lower, upper] = tableRange(generation, table);
    const read = Promise.resolve(
      database.shards
        .where('id')
        .between(lower, upper, true, true)
        .primaryKeys()
        .then((keys) => keys.map(([, , first]) => first)),
    );
    directories.set(table, read);
    read.catch(() => directories.delete(table));
    return read;
  };
  return {
    async get(table, key) {
      const shard = await holding(table, key);
      return shard && entryOf(shard.entries, key);
    },
    async getMany(table, keys) {
      const shards = keys.map((key) => recent.holding(table, key));
      const missing = keys.filter((_, place) => !shards[place]);
      if (missing.length > 0) {
        const directory = await directoryOf(table);
        const firsts = new Set(missing.flatMap((key) => directory[placeOf(directory, key)] ?? []));
        const ids = [...firsts].map((first): StoredShard['id'] => [generation, table, first]);
        const read = new Map<string, Kept>();
        for (const stored of await database.shards.bulkGet(ids))
          if (stored) read.set(stored.id[2], recent.keep(stored));
        keys.forEach((key, place) => {
          shards[place] ??= read.get(directory[placeOf(directory, key)] ?? '');
        });
      }
      return keys.map((key, place) => entryOf(shards[place]?.entries ?? [], key));
    },
    async startingWith(table, prefix, limit) {
      const found: Entry[] = [];
      const take = (shard: Kept): void => {
        for (const entry of shard.entries)
          if (entry[0].startsWith(prefix) && found.length < limit) found.push(entry);
      };
      const first = await holding(table, prefix);
      if (first) take(first);
      const lastEntry = first?.entries.at(-1)?.[0];
      if (found.length >= limit || (lastEntry && lastEntry > prefix && !lastEntry.startsWith(prefix)))
        return found;
      const from = [generation, table, first?.first ?? ''];
      const to = [generation, table, `${prefix}\uFFFF`];
      await database.shards
        .where('id')
        .between(from, to, !first, true)
        .until(() => found.length >= limit)
        .each((stored) => take(recent.keep(stored)));
      return found;
    },
  };
}

/** How many shards of a generation are stored. */
export async function countShards(database: IndexDatabase, generation: string): Promise<number> {
  const [lower, upper] = generationRange(generation);
  return database.shards.where('id').between(lower, upper, true, true).count();
}
