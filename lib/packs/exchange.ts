import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { IndexDatabase, StoredPack } from '../index/database.ts';
import { faultOf } from '../index/import.ts';
import type { Bytes } from './encoding.ts';
import { Failed, Refused } from './faults.ts';
import { writePack } from './formats/pack-zip.ts';
import { installPack, type InstallOptions } from './install.ts';
import { holdingImportLock } from '../index/crashed.ts';
import { prepare } from './prepare.ts';
import { storedRecords } from './stored-records.ts';

/** How a pack stood among the others. */
export type PackStanding = Pick<StoredPack, 'enabled' | 'precedence'>;

/**
 * Writes an installed pack as a file of the project's own pack format, chunk by chunk; imported again it answers as
 * before. Fails with `pack-absent` where no pack has the id, with `pack-damaged` where the disk lost some of it.
 */
export async function exportPack(
  database: IndexDatabase,
  id: string,
  write: (chunk: Uint8Array) => void,
): Promise<Result<number>> {
  try {
    const pack = await database.packs.get(id);
    if (!pack) return failure('pack-absent');
    const manifest = {
      id: pack.id,
      title: pack.name,
      version: pack.version.slice(0, 40),
      licence: pack.licence,
      source: pack.url ?? '',
    };
    return success(await writePack(manifest, storedRecords(database, pack.generation), write));
  } catch (thrown) {
    if (thrown instanceof Failed) return { ok: false, fault: thrown.fault };
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}

/**
 * Installs a file of the pack format under the id, name, version, licence and source that it names, in place of a pack
 * of the same id; `standing` puts it where it stood. Throws only the signal's reason.
 */
export async function importPack(
  database: IndexDatabase,
  file: Bytes,
  standing: Partial<PackStanding> = {},
  options: InstallOptions = {},
): Promise<Result<StoredPack>> {
  try {
    const prepared = await prepare(file, options.signal ? { signal: options.signal } : {});
    const { manifest } = prepared.recognised;
    if (!manifest) return failure('pack-manifest');
    const { id, title, version, licence, source } = manifest;
    const facts = { id, name: title, version, licence, ...(source ? { url: source } : {}) };
    const installed = await holdingImportLock(database, () =>
      installPack(database, facts, prepared, options),
    );
    if (!installed.ok) return installed;
    await database.packs.update(id, standing);
    return success({ ...installed.value, ...standing });
  } catch (thrown) {
    if (options.signal?.aborted) throw thrown;
    if (thrown instanceof Refused) return { ok: false, fault: thrown.fault };
    return failure(faultOf(thrown), { detail: detailOf(thrown) });
  }
}
