import { createHash } from 'node:crypto';
import { BUNDLED, FORMAT, type Manifest, type Part } from '../../lib/index/manifest.ts';
import type { Shard } from '../../lib/index/shards.ts';

/** A part is imported in one transaction: small enough that a killed worker loses little. Bytes. */
const PART_BYTES = 256 * 1024;
/** Hexadecimal figures of the hash that name a version. */
const VERSION_LENGTH = 16;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Bundle {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Lays shards into part files and describes them. Deterministic. */
export function bundle(
  shards: readonly Shard[],
  counts: { documents: number; terms: number },
  partBytes = PART_BYTES,
): Bundle {
  const groups: Shard[][] = [];
  let room = 0;
  for (const shard of shards) {
    const group = groups.at(-1);
    if (group && shard.bytes.length <= room) group.push(shard);
    else {
      groups.push([shard]);
      room = partBytes;
    }
    room -= shard.bytes.length;
  }
  const files = new Map<string, Uint8Array>();
  const parts = groups.map((group, number): Part => {
    const bytes = Buffer.concat(group.map((shard) => shard.bytes));
    const file = `part-${String(number).padStart(3, '0')}.bin`;
    files.set(file, bytes);
    return {
      file,
      bytes: bytes.length,
      hash: sha256(bytes),
      shards: group.map(({ table, first, bytes: content }) => ({ table, first, bytes: content.length })),
    };
  });
  const version = sha256(Buffer.from(JSON.stringify(parts))).slice(0, VERSION_LENGTH);
  return { manifest: { format: FORMAT, pack: { ...BUNDLED }, version, ...counts, parts }, files };
}
