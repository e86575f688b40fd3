import type { EntityTable } from 'dexie';
import { Database } from '../database/index.ts';
import type { CitingDocument, ReadDocument } from './protocol.ts';

/** Documents that are remembered; the ones read longest ago give way. */
const MOST_DOCUMENTS = 2000;

interface Row extends ReadDocument {
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

class NetworkDatabase extends Database {
  readonly documents!: EntityTable<Row, 'symbol'>;

  constructor() {
    super('rapporteur-network');
    this.version(1).stores({ documents: 'symbol, readAt, *cites' });
  }
}

/** The documents read on this machine. The database opens with the first question. */
export class NetworkStore {
  readonly #database = new NetworkDatabase();

  constructor(private readonly now: () => number = Date.now) {}

  async put(document: ReadDocument): Promise<void> {
    const { documents } = this.#database;
    await this.#database.transaction('rw', documents, async () => {
      await documents.put({ ...document, readAt: this.now() });
      const surplus = (await documents.count()) - MOST_DOCUMENTS;
      if (surplus > 0)
        await documents.bulkDelete(await documents.orderBy('readAt').limit(surplus).primaryKeys());
    });
  }

  /** The documents that cite a symbol, the last read first. */
  async citing(symbol: string): Promise<CitingDocument[]> {
    const rows = await this.#database.documents.where('cites').equals(symbol).toArray();
    return rows.sort((a, b) => b.readAt - a.readAt).map((row) => ({ symbol: row.symbol, title: row.title }));
  }

  count(): Promise<number> {
    return this.#database.documents.count();
  }

  async clear(): Promise<void> {
    await this.#database.documents.clear();
  }
}
