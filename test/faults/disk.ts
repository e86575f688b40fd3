import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';

/** The databases of one profile, as one worker sees them: what it opened ends with it. */
export class Disk {
  readonly #connections = new Set<IDBDatabase>();
  readonly #transactions = new Set<IDBTransaction>();
  #dead = false;

  constructor(readonly factory: IDBFactory = new IDBFactory()) {}

  /** Databases that are made from here on lie on this disk. */
  use(): void {
    const open = (name: string, version?: number) => this.open(name, version);
    const { factory } = this;
    const seen = {
      open,
      deleteDatabase: factory.deleteDatabase.bind(factory),
      cmp: factory.cmp.bind(factory),
      databases: factory.databases.bind(factory),
    };
    Object.assign(Dexie.dependencies, { indexedDB: seen, IDBKeyRange });
  }

  protected open(name: string, version?: number): IDBOpenDBRequest {
    if (this.#dead) throw new DOMException('the worker is gone', 'InvalidStateError');
    const request = this.factory.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) this.#transactions.add(request.transaction);
    });
    request.addEventListener('success', () => this.#watch(request.result));
    return request;
  }

  #watch(database: IDBDatabase): void {
    if (this.#dead) {
      database.close();
      return;
    }
    this.#connections.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given) => {
      const transaction = begin(...given);
      this.#transactions.add(transaction);
      return transaction;
    };
  }

  /** The end of the worker: what it was writing is taken back, or reaches the disk whole, as the moment will have it. */
  kill(writes: 'taken back' | 'finished'): void {
    this.#dead = true;
    if (writes === 'taken back')
      for (const transaction of this.#transactions) {
        try {
          transaction.abort();
        } catch {
          // It was over already.
        }
      }
    for (const database of this.#connections) database.close();
  }
}
