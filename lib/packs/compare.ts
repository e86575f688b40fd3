import { generationRange, type IndexDatabase } from '../index/database.ts';
import { symbolKey } from '../index/keys.ts';
import { compareKeys, readShard } from '../index/shards.ts';

/** What an import will do to the pack's present version, by documents. */
export interface Comparison {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

/**
 * Compares sorted documents with those of a stored generation, walking both in the order of their keys once; without a
 * stored version all are fresh.
 */
export async function compareWith(
  database: IndexDatabase,
  generation: string | null,
  sorted: Iterable<readonly [key: string, json: string]>,
): Promise<Comparison> {
  const stored = generation === null ? [] : await storedKeys(database, generation);
  const count = { fresh: 0, changed: 0, same: 0, gone: 0 };
  let at = 0;
  for (const [key, json] of sorted) {
    for (let before = stored[at]; before && compareKeys(before[0], key) < 0; before = stored[++at])
      count.gone++;
    const before = stored[at];
    if (before?.[0] !== key) count.fresh++;
    else {
      at++;
      if (before[1] === fingerprint(json)) count.same++;
      else count.changed++;
    }
  }
  return { ...count, gone: count.gone + stored.length - at };
}

async function storedKeys(database: IndexDatabase, generation: string): Promise<[string, number][]> {
  const keys: [string, number][] = [];
  const [lower, upper] = generationRange(generation);
  await database.shards
    .where('id')
    .between(lower, upper, true, true)
    .each(({ id, bytes }) => {
      if (id[1] !== 'documents') return;
      for (const [key, value] of readShard(bytes))
        keys.push([symbolKey(key), fingerprint(JSON.stringify(value))]);
    });
  return keys;
}

/** FNV-1a: enough to tell a changed row for a count that is shown, and no more. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
