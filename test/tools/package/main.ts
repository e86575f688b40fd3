/**
 * `npm run package`: builds the extension for both browsers twice, in two places, packs each build and insists that the
 * bytes are the same, as it does for the inventory; writes the packages, the notices and the inventory to .output/packages.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BuildTarget } from '../build/build.ts';
import { runQuietly } from '../build/run.ts';
import { inventory } from './inventory.ts';
import { thirdPartyNotices } from './notices.ts';
import { filesOf, zipOf } from './zip.ts';

const OUT = join('.output', 'packages');
/** What a package may weigh, in bytes: it is fetched over the lines of every mission. */
const MOST_BYTES = 8_000_000;
const { version } = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const notices = thirdPartyNotices();
const licence = readFileSync('LICENSE');

/** Builds in a folder of its own and returns the packed bytes. */
async function packed(target: BuildTarget): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-package-'));
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  await runQuietly(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    ...process.env,
    RAPPORTEUR_OUT: folder,
    RAPPORTEUR_TEST_BUILD: '0',
  });
  const files = filesOf(join(folder, target));
  rmSync(folder, { recursive: true, force: true });
  files.set('LICENSE.txt', licence);
  files.set('THIRD-PARTY-NOTICES.txt', Buffer.from(notices));
  return zipOf(files);
}

mkdirSync(OUT, { recursive: true });
for (const target of ['chrome', 'firefox'] as const) {
  const first = await packed(target);
  const second = await packed(target);
  if (!Buffer.from(first).equals(second)) throw new Error(`two builds for ${target} differ`);
  if (first.length >= MOST_BYTES) throw new Error(`the package for ${target} weighs ${first.length} bytes`);
  const name = `rapporteur-${version}-${target}.zip`;
  writeFileSync(join(OUT, name), first);
  const hash = createHash('sha256').update(first).digest('hex');
  console.log(`${name}  ${(first.length / 1_000_000).toFixed(2)} MB  sha256 ${hash}`);
}
writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), notices);
const contents = inventory();
if (contents !== inventory()) throw new Error('two inventories differ');
writeFileSync(join(OUT, 'sbom.cdx.json'), contents);
console.log(`Packages, notices and inventory are in ${OUT}.`);
