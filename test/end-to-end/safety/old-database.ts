/** A database as an earlier version of the extension left it. */
export interface OldDatabase {
  /** As Dexie counts; the browser keeps ten times as much. */
  readonly version: number;
  readonly highlights: readonly unknown[];
  readonly actions: readonly unknown[];
}

/** Makes a database of schema 1 in the extension's origin, before the extension opened one. Runs in a page. */
export function makeOldDatabase({ version, highlights, actions }: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('rapporteur-highlights', version * 10);
    const fail = () => reject(new Error(`no old database: ${request.error?.message ?? 'unknown'}`));
    request.onerror = fail;
    request.onblocked = fail;
    request.onupgradeneeded = () => {
      const kept = request.result.createObjectStore('highlights', { keyPath: 'id' });
      kept.createIndex('document', 'document');
      kept.createIndex('[createdAt+id]', ['createdAt', 'id']);
      kept.createIndex('tags', 'tags', { multiEntry: true });
      const log = request.result.createObjectStore('actions', { keyPath: 'number', autoIncrement: true });
      log.createIndex('id', 'id', { unique: true });
      for (const highlight of highlights) kept.add(highlight);
      for (const action of actions) log.add(action);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
