import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './lib/hosts/manifest.ts';
import { pdfjsAssets } from './lib/reader/assets.node.ts';
import { hardened, harmless } from './wxt.harden.ts';
import { tightened } from './wxt.tighten.ts';

/**
 * Test builds open the shadow roots, so that an end-to-end test can look inside, have the optional permissions, which
 * nobody can grant there, and go to a folder of their own.
 */
const testBuild = process.env.RAPPORTEUR_TEST_BUILD === '1';

export default defineConfig({
  outDir: process.env.RAPPORTEUR_OUT ?? (testBuild ? '.output-test' : '.output'),
  outDirTemplate: '{{browser}}',
  imports: false,
  hooks: {
    'build:before': () => {
      execFileSync(process.execPath, ['--import', 'tsx', 'data/build/main.ts'], {
        cwd: import.meta.dirname,
        stdio: 'inherit',
      });
    },
    'build:publicAssets': (_, files) => {
      for (const { absoluteSrc, relativeDest } of pdfjsAssets(import.meta.dirname)) {
        const script = relativeDest.endsWith('.mjs');
        files.push(
          script
            ? { contents: harmless(readFileSync(absoluteSrc, 'utf8')), relativeDest }
            : { absoluteSrc, relativeDest },
        );
      }
    },
  },
  manifest: ({ browser }) => manifestFor(browser, { granted: testBuild }),
  vite: () => ({
    plugins: [preact(), hardened(), tightened()],
    define: { __TEST_BUILD__: JSON.stringify(testBuild) },
    build: { target: ['chrome128', 'firefox142'] },
  }),
});
