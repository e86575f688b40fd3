import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Library } from '../index/library.ts';
import { BUNDLED, ManifestSchema } from '../index/manifest.ts';
import { memoryReader } from '../index/memory.ts';
import type { Shard } from '../index/shards.ts';

const FOLDER = join(import.meta.dirname, '../../public/index');

/** The bundled index in memory, from its built shards; where they are not built, they are built from the rows first. */
export async function bundledLibrary(): Promise<Library> {
  const path = join(FOLDER, 'manifest.json');
  if (!existsSync(path)) await import('../../data/build/main.ts');
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
