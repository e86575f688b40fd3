/** Builds the bundled index: the rows of data/index into public/index. Run by `npm run index` and before each build. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle } from './bundle.ts';

const target = join(import.meta.dirname, '../../public/index');
const started = performance.now();
const { manifest, files } = buildBundle();
mkdirSync(target, { recursive: true });
const wanted = new Map<string, Uint8Array>([
  ...files,
  ['manifest.json', Buffer.from(JSON.stringify(manifest))],
]);
// Only what differs is touched: another build may be reading the folder.
for (const file of readdirSync(target)) if (!wanted.has(file)) rmSync(join(target, file));
for (const [file, bytes] of wanted) {
  const path = join(target, file);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}
const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
console.log(
  `index ${manifest.version}: ${manifest.documents} documents, ${manifest.terms} terms, ` +
    `${manifest.parts.reduce((sum, part) => sum + part.shards.length, 0)} shards, ` +
    `${Math.round(bytes / 1024)} KiB, ${Math.round(performance.now() - started)} ms`,
);
