import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../lib/index/manifest.ts';
import { buildBundle } from './bundle.ts';

const TARGET = join(import.meta.dirname, '../../public/index');
const MANIFEST = 'manifest.json';

/** Builds the bundled index into public/index. Only files that differ are touched: another build may be reading them. */
export function writeIndex(): Manifest {
  const { manifest, files } = buildBundle();
  const wanted = new Map<string, Uint8Array>([...files, [MANIFEST, Buffer.from(JSON.stringify(manifest))]]);
  mkdirSync(TARGET, { recursive: true });
  for (const file of readdirSync(TARGET)) if (!wanted.has(file)) rmSync(join(TARGET, file));
  for (const [file, bytes] of wanted) {
    const path = join(TARGET, file);
    if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
  }
  // The manifest's time tells that the shards are as new as the rows, changed or not.
  const now = new Date();
  utimesSync(join(TARGET, MANIFEST), now, now);
  return manifest;
}
