import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Library } from '../index/library.ts';
import { BUNDLED, ManifestSchema } from '../index/manifest.ts';
import { writeIndex } from '../../data/build/write.ts';
import { memoryReader } from '../index/memory.ts';
import type { Shard } from '../index/shards.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'public/index');
/** What the shards are made from and by. */
const INGREDIENTS = ['data/index', 'data/build', 'lib/index'];

/** When a file under the folder was last changed, in milliseconds since 1970. */
function lastChange(folder: string): number {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

/** The bundled index in memory, from its built shards; where they are missing or older than the rows, they are built first. */
export function bundledLibrary(): Library {
  const path = join(FOLDER, 'manifest.json');
  const built = existsSync(path) ? statSync(path).mtimeMs : 0;
  if (INGREDIENTS.some((folder) => lastChange(folder) > built)) writeIndex();
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
  const shards = manifest.parts.flatMap(({ file, shards: described }): Shard[] => {
    const bytes = readFileSync(join(FOLDER, file));
    let offset = 0;
    return described.map(({ table, first, bytes: length }) => {
      const shard = { table, first, bytes: bytes.subarray(offset, offset + length) };
      offset += length;
      return shard;
    });
  });
  const { documents, terms, version } = manifest;
  return new Library([{ ...BUNDLED, version, documents, terms, reader: memoryReader(shards) }]);
}
