import { BUNDLED } from './bundled.ts';
import type { IndexDatabase } from './database.ts';
import { sweep } from './import.ts';

/** The lock that an import of a pack holds, so that nobody takes it for one that crashed. */
const IMPORT_LOCK = 'rapporteur-pack-import';

/**
 * Runs an import under the lock that tells every other page of the extension that it is alive. Whoever holds it is alone:
 * what an import before it left half done is taken back first. Throws the signal's reason where it is aborted before its turn
 * has come.
 */
export async function holdingImportLock<Value>(
  database: IndexDatabase,
  work: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  return navigator.locks.request(IMPORT_LOCK, signal ? { signal } : {}, async () => {
    await takeBack(database);
    return work();
  });
}

/**
 * Takes back imports of packs that a crash left half done, unless one is under way. The bundled index is another matter:
 * its import goes on where it was stopped.
 */
export async function rollBackCrashed(database: IndexDatabase): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await takeBack(database);
  });
}

async function takeBack(database: IndexDatabase): Promise<void> {
  const left = await database.imports.where('pack').notEqual(BUNDLED.id).primaryKeys();
  if (left.length === 0) return;
  await database.imports.bulkDelete(left);
  await sweep(database);
}
