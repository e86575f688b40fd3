import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The oldest time that a zip can hold, so that no clock gets into it: 1 January 1980, in local time as zips want it. */
const NO_TIME = new Date(1980, 0, 1);

/** Every file of a folder by its path with forward slashes, sorted by code unit. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** A zip whose bytes depend on nothing but the files. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[path] = [bytes, { mtime: NO_TIME, level: 9, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}
