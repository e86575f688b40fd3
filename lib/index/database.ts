import type { DexieOptions, EntityTable, Table as DexieTable } from 'dexie';
import { Database } from '../database/index.ts';
import { Damaged } from './damaged.ts';
import { TABLES, type Table } from './entries.ts';

/** A shard as stored. */
export interface StoredShard {
  /** Generation of its pack, table, key of its first entry: one look-up is one read of this key or the next below. */
  readonly id: [generation: string, table: Table, first: string];
  readonly bytes: Uint8Array;
}

/** A shard as the database hands it over. Throws {@link Damaged} for what is none: a disk may lose what was written. */
export function parseShard(stored: unknown): StoredShard {
  if (!isShard(stored)) throw new Damaged('a stored shard');
  return stored;
}

/** By hand: this is checked at every look-up, and what the bytes hold is parsed when they are unpacked. */
function isShard(stored: unknown): stored is StoredShard {
  if (typeof stored !== 'object' || stored === null || !('id' in stored) || !('bytes' in stored))
    return false;
  if (!Array.isArray(stored.id) || !(stored.bytes instanceof Uint8Array)) return false;
  const id: readonly unknown[] = stored.id;
  const [generation, table, first] = id;
  return (
    typeof generation === 'string' && typeof first === 'string' && TABLES.some((known) => known === table)
  );
}

/** A pack: the bundled index, or a catalogue that the reader imported. Several lie side by side. */
export interface StoredPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly url?: string;
  /** Which of its shards answer; an import writes another generation and switches at its end. */
  readonly generation: string;
  readonly enabled: 0 | 1;
  /** Where packs disagree, the higher one is asked first. */
  readonly precedence: number;
  readonly documents: number;
  readonly terms: number;
  readonly shards: number;
  /** Of the stored shards. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
}

/** An import under way, so that it goes on where it was stopped. */
export interface StoredImport {
  readonly generation: string;
  readonly pack: string;
  /** Parts that are written whole. */
  readonly parts: number;
  readonly shards: number;
  readonly startedAt: number;
}

/** A database other than the browser's own, for tools: with its key ranges as the DOM library types them. */
type OtherDatabase = DexieOptions & { readonly IDBKeyRange?: typeof IDBKeyRange };

/** Installed packs with their shards, and the imports that are under way. */
export class IndexDatabase extends Database {
  readonly packs!: EntityTable<StoredPack, 'id'>;
  readonly shards!: DexieTable<StoredShard, StoredShard['id']>;
  readonly imports!: EntityTable<StoredImport, 'generation'>;

  private readonly keyRange: typeof IDBKeyRange;

  constructor(name = 'rapporteur-index', options: OtherDatabase = {}) {
    super(name, options);
    this.keyRange = options.IDBKeyRange ?? IDBKeyRange;
    this.version(1).stores({ packs: 'id', shards: 'id', imports: 'generation, pack' });
  }

  /**
   * The last shard of a table that begins at or before a key, the only one that can hold it. Asks IndexedDB itself: this
   * is the one read that every card waits for, and Dexie's collections would double its time. Throws {@link Damaged}.
   */
  async shardBefore(generation: string, table: Table, key: string): Promise<StoredShard | undefined> {
    const [lower, upper] = upTo(generation, table, key);
    const shards = await this.rawShards();
    const cursor = await resultOf<IDBCursorWithValue | null>(
      shards.openCursor(this.keyRange.bound(lower, upper), 'prev'),
    );
    return cursor ? parseShard(cursor.value) : undefined;
  }

  /** The shard with exactly this key: no cursor, and so quicker than to look for it. Throws {@link Damaged}. */
  async shardAt(id: StoredShard['id']): Promise<StoredShard | undefined> {
    const shards = await this.rawShards();
    const stored = await resultOf<unknown>(shards.get([...id]));
    return stored === undefined ? undefined : parseShard(stored);
  }

  private async rawShards(): Promise<IDBObjectStore> {
    if (!this.isOpen()) await this.open();
    return this.backendDB().transaction('shards').objectStore('shards');
  }
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the read failed'));
  });
}

/** Sorts after every string that begins with what stands before it. */
const LAST = '\uFFFF';

/** All shards of one generation. */
export const generationRange = (generation: string): [lower: unknown[], upper: unknown[]] => [
  [generation],
  [generation, LAST, LAST],
];

/** The shards of one table that begin at or before a key. */
export const upTo = (generation: string, table: Table, key: string): [lower: unknown[], upper: unknown[]] => [
  [generation, table],
  [generation, table, key],
];

/** All shards of one table. */
export const tableRange = (generation: string, table: Table): [lower: unknown[], upper: unknown[]] => [
  [generation, table],
  [generation, table, LAST],
];
