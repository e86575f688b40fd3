import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { locked } from './lock.ts';
import { runQuietly } from './run.ts';

export type BuildTarget = 'chrome' | 'firefox';

/** Builds kept of each target: the newest, and some that tests started earlier may still have open. */
const KEPT = 6;
const DONE = '.fingerprint';
const TEST_STORE = join('.output-test', 'builds');

/**
 * The folder of the unpacked extension, built if what it is made from has changed. Test builds lie in folders named by
 * the fingerprint of their sources, so that two runs at once never write over each other. The ordinary build has one
 * place: a browser takes an unpacked extension in another place for another extension.
 */
export async function build(target: BuildTarget, { test }: { test: boolean }): Promise<string> {
  const print = fingerprint(process.cwd());
  const folder = test
    ? join(process.cwd(), TEST_STORE, `${print}-${target}`)
    : join(process.cwd(), '.output');
  const stamp = join(folder, `${target}${DONE}`);
  return locked(join('.cache', 'locks', test ? `${print}-${target}` : 'output'), async () => {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== print) {
      rmSync(join(folder, target), { recursive: true, force: true });
      await runQuietly(
        process.execPath,
        [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', target, '--mv3'],
        { ...process.env, RAPPORTEUR_OUT: folder, RAPPORTEUR_TEST_BUILD: test ? '1' : '0' },
      );
      writeFileSync(stamp, print);
      if (test) prune(target);
    }
    return join(folder, target);
  });
}

function prune(target: BuildTarget): void {
  const age = (name: string) => statSync(join(TEST_STORE, name)).mtimeMs;
  const builds = readdirSync(TEST_STORE).filter((name) => name.endsWith(`-${target}`));
  for (const name of builds.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(TEST_STORE, name), { recursive: true, force: true });
}
