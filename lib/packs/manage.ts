import type { IndexDatabase, StoredPack } from '../index/database.ts';
import { sweep } from '../index/import.ts';
import { inOrder, LEARNED } from '../index/learned.ts';
import { BUNDLED } from '../index/manifest.ts';

/** All packs, the one that is asked first on top. */
export async function listPacks(database: IndexDatabase): Promise<StoredPack[]> {
  return inOrder(await database.packs.toArray());
}

/** Has a pack asked, or passed over; it stays installed. */
export async function switchPack(database: IndexDatabase, id: string, on: boolean): Promise<void> {
  await database.packs.update(id, { enabled: on ? 1 : 0 });
}

/** Puts a pack one place higher or lower in the order in which packs are asked. */
export async function movePack(database: IndexDatabase, id: string, by: 1 | -1): Promise<void> {
  await database.transaction('rw', database.packs, async () => {
    const order = (await listPacks(database)).filter(({ id: each }) => each !== LEARNED.id).reverse();
    const at = order.findIndex((pack) => pack.id === id);
    const other = order[at + by];
    const pack = order[at];
    if (!pack || !other) return;
    order[at] = other;
    order[at + by] = pack;
    for (const [precedence, each] of order.entries()) await database.packs.update(each.id, { precedence });
  });
}

/**
 * Removes a pack: it answers no more at once, its shards go afterwards. The bundled index can only be switched off.
 * `whenSwept` resolves when the space is free.
 */
export async function removePack(
  database: IndexDatabase,
  id: string,
): Promise<{ readonly whenSwept: Promise<void> }> {
  if (id === BUNDLED.id) return { whenSwept: Promise.resolve() };
  await database.packs.delete(id);
  return { whenSwept: sweep(database) };
}
