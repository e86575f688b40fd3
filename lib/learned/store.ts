import type { EntityTable } from 'dexie';
import { Database } from '../database/index.ts';
import type { DocumentRecord } from '../packs/records.ts';
import { completed } from './learn.ts';

/** Documents that are remembered; the ones read of longest ago give way. */
const MOST_DOCUMENTS = 5_000;

interface Row {
  readonly symbol: string;
  readonly record: DocumentRecord;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

class LearnedDatabase extends Database {
  readonly documents!: EntityTable<Row, 'symbol'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ documents: 'symbol, readAt' });
  }
}

/** What open documents taught, record by record. The database opens with the first question. */
export class LearnedStore {
  readonly #database: LearnedDatabase;

  constructor(
    name = 'rapporteur-learned',
    private readonly now: () => number = Date.now,
    private readonly most = MOST_DOCUMENTS,
  ) {
    this.#database = new LearnedDatabase(name);
  }

  /** Keeps what was read; what is known already is completed, never replaced. True where anything is new. */
  async add(records: readonly DocumentRecord[]): Promise<boolean> {
    const { documents } = this.#database;
    return this.#database.transaction('rw', documents, async () => {
      const known = await documents.bulkGet(records.map(({ symbol }) => symbol));
      let changed = false;
      const rows = records.map((record, place) => {
        const before = known[place]?.record;
        const after = before ? completed(before, record) : record;
        changed ||= JSON.stringify(before) !== JSON.stringify(after);
        return { symbol: record.symbol, record: after, readAt: this.now() };
      });
      await documents.bulkPut(rows);
      const surplus = (await documents.count()) - this.most;
      if (surplus > 0)
        await documents.bulkDelete(await documents.orderBy('readAt').limit(surplus).primaryKeys());
      return changed;
    });
  }

  async records(): Promise<DocumentRecord[]> {
    return (await this.#database.documents.toArray()).map(({ record }) => record);
  }

  count(): Promise<number> {
    return this.#database.documents.count();
  }

  async clear(): Promise<void> {
    await this.#database.documents.clear();
  }
}
