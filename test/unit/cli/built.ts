import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * The command line in one file, for the tests of a file: to load its hundreds one by one takes a second of each call.
 * Gives what to call Node with.
 */
export function builtCommandLine(): () => readonly string[] {
  let folder = '';
  beforeAll(async () => {
    // Two folders below the root, as the source is: what it reads is found from there.
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.cache', 'cli-'));
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: 'lib/cli/main.ts',
        target: 'node20',
        outDir: folder,
        copyPublicDir: false,
        rollupOptions: { output: { entryFileNames: 'main.mjs', inlineDynamicImports: true } },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => [join(folder, 'main.mjs')];
}

/** The command line as `npm run cli` calls it. */
export const COMMAND_LINE = ['--import', 'tsx', 'lib/cli/main.ts'];
