import type { EntityTable, Table } from 'dexie';
import { Database } from '../../database/index.ts';
import type { KeptDocument, KeptMeta, Wanted } from './protocol.ts';

/** Documents kept, and bytes of all of them; those read longest ago give way. */
export interface Bounds {
  readonly documents: number;
  readonly bytes: number;
}
const BOUNDS: Bounds = { documents: 200, bytes: 200 * 1024 * 1024 };
/** A document whose parts stopped coming is swept away after this time, in milliseconds. */
const UNFINISHED_MS = 10 * 60_000;

interface Row extends KeptDocument {
  /** What it is found by: its address, and its symbol with its language. */
  readonly names: readonly string[];
  readonly usedAt: number;
  readonly complete: boolean;
}

interface Part {
  readonly id: number;
  readonly part: number;
  readonly data: Uint8Array;
}

class KeptDatabase extends Database {
  readonly documents!: EntityTable<Row, 'id'>;
  readonly parts!: Table<Part, [number, number]>;

  constructor() {
    super('rapporteur-kept');
    this.version(1).stores({ documents: '++id, *names, usedAt', parts: '[id+part], id' });
  }
}

/** The documents kept on this machine. The database opens with the first question. */
export class KeptStore {
  readonly #database = new KeptDatabase();

  constructor(
    private readonly bounds = BOUNDS,
    private readonly now: () => number = Date.now,
  ) {}

  async find(wanted: Wanted): Promise<KeptDocument | null> {
    const rows = await this.#database.documents.where('names').anyOf(namesOf(wanted)).toArray();
    const newest = rows
      .filter(({ complete }) => complete)
      .sort((one, other) => other.keptAt - one.keptAt)
      .at(0);
    return newest ? documentOf(newest) : null;
  }

  /** The bytes of a part; null where there is none. */
  async read(id: number, part: number): Promise<Uint8Array | null> {
    return (await this.#database.parts.get([id, part]))?.data ?? null;
  }

  async touch(id: number): Promise<void> {
    await this.#database.documents.update(id, { usedAt: this.now() });
  }

  async begin(meta: KeptMeta): Promise<number> {
    const { documents } = this.#database;
    const now = this.now();
    const stale = await documents
      .where('usedAt')
      .below(now - UNFINISHED_MS)
      .filter(({ complete }) => !complete)
      .primaryKeys();
    await this.#remove(stale);
    return documents.add({ ...meta, names: namesOf(meta), keptAt: now, usedAt: now, complete: false });
  }

  async part(id: number, part: number, data: Uint8Array): Promise<void> {
    const { documents, parts } = this.#database;
    await this.#database.transaction('rw', documents, parts, async () => {
      if ((await documents.get(id))?.complete === false) await parts.put({ id, part, data });
    });
  }

  /** Shows a document whose parts are all there, in the place of earlier ones; others give way beyond the bounds. */
  async commit(id: number): Promise<void> {
    const { documents, parts } = this.#database;
    await this.#database.transaction('rw', documents, parts, async () => {
      const row = await documents.get(id);
      if (!row) return;
      let bytes = 0;
      await parts
        .where('id')
        .equals(id)
        .each(({ data }) => (bytes += data.length));
      if (bytes !== row.bytes) return this.#remove([id]);
      const same = await documents.where('names').anyOf(row.names).primaryKeys();
      await this.#remove(same.filter((other) => other !== id));
      await documents.update(id, { complete: true });
      await this.#makeRoom();
    });
  }

  async list(): Promise<KeptDocument[]> {
    const rows = await this.#database.documents.orderBy('usedAt').reverse().toArray();
    return rows.filter(({ complete }) => complete).map(documentOf);
  }

  remove(id: number): Promise<void> {
    return this.#remove([id]);
  }

  async clear(): Promise<void> {
    await Promise.all([this.#database.documents.clear(), this.#database.parts.clear()]);
  }

  async #makeRoom(): Promise<void> {
    const rows = await this.#database.documents.orderBy('usedAt').reverse().toArray();
    let bytes = 0;
    const surplus = rows.filter((row, index) => {
      bytes += row.bytes;
      return index > 0 && (index >= this.bounds.documents || bytes > this.bounds.bytes);
    });
    await this.#remove(surplus.map(({ id }) => id));
  }

  async #remove(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const { documents, parts } = this.#database;
    await this.#database.transaction('rw', documents, parts, async () => {
      await documents.bulkDelete([...ids]);
      await parts.where('id').anyOf(ids).delete();
    });
  }
}

function namesOf({ address, symbol, language }: Wanted): string[] {
  return [
    ...(address === undefined ? [] : [address.split('#')[0] ?? address]),
    ...(symbol && language ? [`${symbol}|${language}`] : []),
  ];
}

const documentOf = ({ id, symbol, language, address, version, bytes, keptAt }: Row): KeptDocument => ({
  id,
  symbol,
  language,
  address,
  version,
  bytes,
  keptAt,
});
