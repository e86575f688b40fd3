import type { Entry } from './shards.ts';
import type { Table } from './entries.ts';

/** Where the shards of one pack are read from: the database, or memory in the command line. */
export interface PackReader {
  /** The value of a key, undefined where the pack has none. */
  get(table: Table, key: string): Promise<unknown>;
  /** The values of many keys, in their order: each shard is read once. */
  getMany(table: Table, keys: readonly string[]): Promise<unknown[]>;
  /** Entries whose keys begin with the prefix, in order, at most `limit`. */
  startingWith(table: Table, prefix: string, limit: number): Promise<Entry[]>;
}

/** A pack that answers now. */
export interface OpenPack {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly url?: string;
  readonly version: string;
  readonly documents: number;
  readonly terms: number;
  readonly reader: PackReader;
}
