import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What an extension is built from; the index in public/ is itself built from data/. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'data',
  'public/icons',
  'public/_locales',
  'wxt.config.ts',
  'wxt.harden.ts',
  'wxt.tighten.ts',
  'package-lock.json',
];

/** A short hash of everything that a build depends on: equal hashes, equal builds. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(join(path, name));
    } else {
      hash.update(`${path}\0${stats.size}\0`).update(readFileSync(join(root, path)));
    }
  };
  for (const path of SOURCES) visit(path);
  return hash.digest('hex').slice(0, 16);
}
