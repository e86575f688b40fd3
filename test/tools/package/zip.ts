import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateRaw } from 'pako';

/** 1 January 1980, the oldest day that a zip can hold, so that no clock gets into it. */
const NO_TIME = 0x0021_0000;
/** Version 2.0 of the format, which has deflation and folders. */
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
const STORED = 0;

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

/**
 * A zip whose bytes depend on nothing but the files: packed by a library in JavaScript, since that of the machine packs as
 * its processor likes best.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path);
    const deflated = deflateRaw(bytes, { level: 9, memLevel: 9 });
    const isSmaller = deflated.length < bytes.length;
    const body = isSmaller ? deflated : bytes;
    const entry = header(isSmaller ? DEFLATED : STORED, bytes, body, name);
    parts.push(numbers([0x04034b50, 4]), entry, name, body);
    // Made by version 2.0; no comment, first disk, no attributes.
    directory.push(
      numbers([0x02014b50, 4], [VERSION, 2]),
      entry,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    );
    at += 4 + entry.length + name.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.size;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What the local header and the directory say of a file alike, with no extra field. */
const header = (method: number, bytes: Uint8Array, body: Uint8Array, name: Uint8Array): Uint8Array =>
  numbers(
    [VERSION, 2],
    [UTF8, 2],
    [method, 2],
    [NO_TIME, 4],
    [crc32(bytes), 4],
    [body.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  );

/** Numbers with their lengths in bytes, the lowest byte first. */
function numbers(...given: readonly (readonly [value: number, length: 2 | 4])[]): Uint8Array {
  const written = Buffer.alloc(given.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of given) at = written.writeUIntLE(value, at, length);
  return written;
}
