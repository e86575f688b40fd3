import * as v from 'valibot';
import { success, type Result } from '../../faults/index.ts';
import type { IndexDatabase } from '../../index/database.ts';
import { BUNDLED } from '../../index/manifest.ts';
import { joinBytes } from '../../packs/encoding.ts';
import { exportPack, importPack } from '../../packs/index.ts';
import { listPacks, removePack } from '../../packs/manage.ts';
import type { Preview } from './preview.ts';

/** What a backup says of an index pack; its records are a file of the pack format beside it. */
export const SavedPackSchema = v.object({
  id: v.string(),
  name: v.string(),
  version: v.string(),
  enabled: v.picklist([0, 1]),
  precedence: v.number(),
});
type PackFacts = v.InferOutput<typeof SavedPackSchema>;

export interface SavedPack extends PackFacts {
  readonly file: Uint8Array;
}

/** The reader's own packs, written into files of the pack format. The bundled index comes with the extension. */
export async function saveOwnPacks(database: IndexDatabase): Promise<Result<SavedPack[]>> {
  const saved: SavedPack[] = [];
  for (const { id, name, version, enabled, precedence } of await ownPacks(database)) {
    const chunks: Uint8Array[] = [];
    const written = await exportPack(database, id, (chunk) => chunks.push(chunk));
    if (!written.ok) return written;
    saved.push({ id, name, version, enabled, precedence, file: joinBytes(chunks) });
  }
  return success(saved);
}

/** What a restore would do to the packs; those in another version count as changed. */
export async function previewPacks(database: IndexDatabase, saved: readonly PackFacts[]): Promise<Preview> {
  const here = new Map((await ownPacks(database)).map((pack) => [pack.id, pack]));
  const both = saved.filter(({ id }) => here.has(id));
  const same = both.filter(({ id, version }) => here.get(id)?.version === version);
  return {
    added: saved.length - both.length,
    changed: both.length - same.length,
    same: same.length,
    onlyHere: here.size - both.length,
  };
}

/**
 * Installs the packs of a backup that are not here in the same version; replacing, also removes those that it does not
 * have. Each pack is installed whole or not at all; the first fault ends it.
 */
export async function restorePacks(
  database: IndexDatabase,
  saved: readonly SavedPack[],
  replace: boolean,
): Promise<Result<null>> {
  const here = new Map((await ownPacks(database)).map((pack) => [pack.id, pack]));
  for (const { id, version, enabled, precedence, file } of saved) {
    if (here.get(id)?.version === version) continue;
    const installed = await importPack(database, asBytes(file), { enabled, precedence });
    if (!installed.ok) return installed;
  }
  if (!replace) return success(null);
  for (const id of here.keys()) if (!saved.some((pack) => pack.id === id)) await removePack(database, id);
  return success(null);
}

const ownPacks = async (database: IndexDatabase) =>
  (await listPacks(database)).filter(({ id }) => id !== BUNDLED.id);

/** A file as the importer reads it. */
async function* asBytes(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(file);
}
