/**
 * The part of `npm start` and `npm test` that runs before anything is installed: plain JavaScript, Node's own modules
 * only. It checks Node, installs the dependencies of the lockfile where they are missing or old, and hands over to a
 * TypeScript file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MINIMUM = [20, 19];

function stop(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  stop(
    `This needs Node ${MINIMUM.join('.')} or later; here is ${process.versions.node}. See https://nodejs.org/ for a newer one.`,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True where every package of the lockfile is there in its version (those for other systems are left out by npm). */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function npm(...args) {
  console.log(`> npm ${args.join(' ')}`);
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Prepares the machine, runs the TypeScript file with the command's arguments and ends with its exit code. */
export function handOver(file) {
  checkNode();
  if (!isInstalled() && !npm('ci', '--no-audit', '--no-fund')) {
    stop(
      'The dependencies could not be installed. Check that the npm registry can be reached, then try again.',
    );
  }
  const { status, signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, file), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, RAPPORTEUR_CALLED_FROM: process.cwd() } },
  );
  process.exit(status ?? (signal ? 1 : 0));
}
