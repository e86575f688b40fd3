import { generationRange, parseShard, tableRange, type IndexDatabase, type StoredShard } from './database.ts';
import type { Table } from './entries.ts';
import { OpenShard } from './open-shard.ts';
import { placeOf, type Entry } from './shards.ts';
import type { PackReader } from './source.ts';

/** Shards kept unpacked for the next look-ups of the same page. */
const KEPT_SHARDS = 128;

/** After so many shards the keys of all are read once: from then on each is got by its key, not looked for. */
const MANY_QUESTIONS = 12;

interface Kept {
  readonly table: Table;
  readonly first: string;
  readonly shard: OpenShard;
}

/** The shards read last, found again by a key that lies in them. */
class Recent {
  private kept: Kept[] = [];

  holding(table: Table, key: string): Kept | undefined {
    const place = this.kept.findIndex(
      (kept) => kept.table === table && kept.first <= key && key <= kept.shard.last,
    );
    const kept = this.kept[place];
    if (kept && place > 0) this.kept = [kept, ...this.kept.filter((other) => other !== kept)];
    return kept;
  }

  keep({ id: [, table, first], bytes }: StoredShard): Kept {
    const present = this.kept.find((kept) => kept.table === table && kept.first === first);
    if (present) return present;
    const kept = { table, first, shard: new OpenShard(bytes) };
    this.kept = [kept, ...this.kept.slice(0, KEPT_SHARDS - 1)];
    return kept;
  }
}

/** Reads one generation of a pack from the database: one shard a look-up, none where it was read just now. */
export function databaseReader(database: IndexDatabase, generation: string): PackReader {
  const recent = new Recent();
  const holding = async (table: Table, key: string): Promise<Kept | undefined> => {
    const kept = recent.holding(table, key);
    if (kept) return kept;
    const first = firstBefore(table, key);
    const stored = await (first === undefined
      ? database.shardBefore(generation, table, key)
      : database.shardAt([generation, table, first]));
    return stored && recent.keep(stored);
  };
  const directories = new Map<Table, Promise<string[]>>();
  const known = new Map<Table, readonly string[]>();
  const asked = new Map<Table, number>();
  /** Key of the shard that can hold the key, where the directory has been read; many questions have it read. */
  const firstBefore = (table: Table, key: string): string | undefined => {
    const directory = known.get(table);
    if (directory) return directory[Math.max(0, placeOf(directory, key))];
    const count = (asked.get(table) ?? 0) + 1;
    asked.set(table, count);
    if (count === MANY_QUESTIONS) directoryOf(table).catch(() => undefined);
    return undefined;
  };
  /** First keys of all shards of a table; read once, when many keys are asked at a time. */
  const directoryOf = (table: Table): Promise<string[]> => {
    const begun = directories.get(table);
    if (begun) return begun;
    const [lower, upper] = tableRange(generation, table);
    const read = Promise.resolve(
      database.shards
        .where('id')
        .between(lower, upper, true, true)
        .primaryKeys()
        .then((keys) => {
          const directory = keys.map(([, , first]) => first);
          known.set(table, directory);
          return directory;
        }),
    );
    directories.set(table, read);
    read.catch(() => directories.delete(table));
    return read;
  };
  return {
    async get(table, key) {
      return (await holding(table, key))?.shard.value(key);
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
          if (stored) {
            const shard = parseShard(stored);
            read.set(shard.id[2], recent.keep(shard));
          }
        keys.forEach((key, place) => {
          shards[place] ??= read.get(directory[placeOf(directory, key)] ?? '');
        });
      }
      return keys.map((key, place) => shards[place]?.shard.value(key));
    },
    async startingWith(table, prefix, limit) {
      const found: Entry[] = [];
      const take = ({ shard }: Kept): void => {
        for (const entry of shard.entries())
          if (entry[0].startsWith(prefix) && found.length < limit) found.push(entry);
      };
      const first = await holding(table, prefix);
      if (first) take(first);
      const last = first?.shard.last;
      if (found.length >= limit || (last && last > prefix && !last.startsWith(prefix))) return found;
      const from = [generation, table, first?.first ?? ''];
      const to = [generation, table, `${prefix}\uFFFF`];
      await database.shards
        .where('id')
        .between(from, to, !first, true)
        .until(() => found.length >= limit)
        .each((stored) => take(recent.keep(parseShard(stored))));
      return found;
    },
  };
}

/** How many shards of a generation are stored. */
export async function countShards(database: IndexDatabase, generation: string): Promise<number> {
  const [lower, upper] = generationRange(generation);
  return database.shards.where('id').between(lower, upper, true, true).count();
}
