/** Times look-ups by key inside a page: ours by shards, and get by primary key in raw IndexedDB. */
import type { IndexDatabase } from '../../../lib/index/database.ts';
import { symbolKey } from '../../../lib/index/keys.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import { middleOf } from '../kit.ts';

/** Look-ups timed together, fewer than a reader takes to read the directory; and how often. */
const AT_ONCE = 10;
const ROUNDS = 61;

/** Milliseconds a look-up, the median: with a reader that is new, with one that knows its shards, and raw. */
export type LookUps = Record<'first' | 'next' | 'theirs', number>;

/** Looks symbols up in a generation of ours and in the store `rows` of a database; `keyOf` says which at each turn. */
export async function timeLookUps(
  { database, generation, peer }: { database: IndexDatabase; generation: string; peer: string },
  keyOf: (turn: number) => string,
): Promise<LookUps> {
  const raw = await openRaw(peer);
  const one = (key: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = raw.transaction('rows').objectStore('rows').get(key);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  let turn = 0;
  const each = async (get: (key: string) => Promise<unknown>): Promise<number> => {
    const keys = Array.from({ length: AT_ONCE }, () => keyOf(turn++));
    const began = performance.now();
    for (const key of keys) if ((await get(key)) === undefined) throw new Error(`${key} is lost`);
    return (performance.now() - began) / AT_ONCE;
  };
  const warm = databaseReader(database, generation);
  const times: Record<keyof LookUps, number[]> = { theirs: [], first: [], next: [] };
  // In turns, so that all three meet the same load. A fresh reader looks for its shards, a warm one knows their keys.
  for (let round = 0; round < ROUNDS; round++) {
    const fresh = databaseReader(database, generation);
    times.theirs.push(await each(one));
    times.first.push(await each((key) => fresh.get('documents', symbolKey(key))));
    times.next.push(await each((key) => warm.get('documents', symbolKey(key))));
  }
  raw.close();
  return { first: middleOf(times.first), next: middleOf(times.next), theirs: middleOf(times.theirs) };
}

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}
