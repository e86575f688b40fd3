import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { locked } from './lock.ts';
import { runQuietly } from './run.ts';

export type BuildTarget = 'chrome' | 'firefox';

/** Builds kept of each target: the newest, and some that tests started earlier may still have open. */
const KEPT = 6;
const DONE = '.done';

/**
 * The folder of the unpacked extension, built if what it is made from has changed. Builds lie in folders named by the
 * fingerprint of their sources, so that two runs at once never write over each other.
 */
export async function build(target: BuildTarget, { test }: { test: boolean }): Promise<string> {
  const store = join(process.cwd(), test ? '.output-test' : '.output', 'builds');
  const folder = join(store, `${fingerprint(process.cwd())}-${target}`);
  return locked(`${folder}.lock`, async () => {
    if (!existsSync(join(folder, DONE))) {
      rmSync(folder, { recursive: true, force: true });
      await runQuietly(
        process.execPath,
        [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', target, '--mv3'],
        { ...process.env, RAPPORTEUR_OUT: folder, RAPPORTEUR_TEST_BUILD: test ? '1' : '0' },
      );
      writeFileSync(join(folder, DONE), '');
      prune(store, target);
    }
    return join(folder, target);
  });
}

function prune(store: string, target: BuildTarget): void {
  const age = (name: string) => statSync(join(store, name)).mtimeMs;
  const builds = readdirSync(store).filter((name) => name.endsWith(`-${target}`));
  for (const name of builds.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(store, name), { recursive: true, force: true });
}
