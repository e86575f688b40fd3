import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { tightened } from '../../../wxt.tighten.ts';

/** Bytes, gzipped, that each page of a known host costs: what was reached, and a little. To be lowered with the script. */
const MOST_BYTES = 18_900;
/** What detects references, which comes where a text has a sign of one. */
const MOST_REFERENCES_BYTES = 35_000;
/** The script that runs before each page's own does next to nothing. */
const MOST_GUARD_BYTES = 1_050;

async function weightOf(entry: string): Promise<number> {
  const root = join(import.meta.dirname, '../../..');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [tightened()],
    define: { __TEST_BUILD__: 'false', 'import.meta.env.MODE': '"production"' },
    build: {
      write: false,
      minify: 'esbuild',
      target: ['chrome128', 'firefox142'],
      lib: { entry: join(root, entry), formats: ['iife'], name: 'script' },
    },
  });
  for (const one of [built].flat())
    if ('output' in one) return gzipSync(one.output[0].code, { level: 9 }).length;
  throw new Error('nothing was built');
}

it('the script of every page stays light', { timeout: 60_000 }, async () => {
  expect(await weightOf('entrypoints/page.ts')).toBeLessThanOrEqual(MOST_BYTES);
});

it('the script that detects references stays lighter than a page may be', { timeout: 60_000 }, async () => {
  expect(await weightOf('entrypoints/references.ts')).toBeLessThanOrEqual(MOST_REFERENCES_BYTES);
});

it('the script before the page stays lighter still', { timeout: 60_000 }, async () => {
  expect(await weightOf('entrypoints/guard.ts')).toBeLessThanOrEqual(MOST_GUARD_BYTES);
});
