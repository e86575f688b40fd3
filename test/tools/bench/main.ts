/**
 * `npm run bench [-- part-of-a-name … size …]`: runs test/bench/*.bench.ts one after the other; each prints its tables. Sizes
 * are numbers of records for those that take them: `npm run bench -- packs 62500 250000 1000000`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const FOLDER = join('test', 'bench');
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const wanted = process.argv.slice(2).filter((word) => !sizes.includes(word));
const benches = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

if (benches.length === 0) {
  console.error(`No benchmark in ${FOLDER} is called ${wanted.join(' or ')}.`);
  process.exit(1);
}
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores. Ratios count; times are for orientation.`,
);
const failed = benches.filter((name) => {
  console.log(`\n===== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(FOLDER, name), ...sizes],
    {
      stdio: 'inherit',
    },
  );
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nDid not run to their end: ${failed.join(', ')}`);
  process.exit(1);
}
