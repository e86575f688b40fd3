import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What pdf.js fetches while it runs: its worker (the legacy build, since the newest one wants newer browsers than
 * Chromium 128), character maps for Chinese fonts that are not embedded, the standard fonts, colour profiles and the
 * image decoders. Copied from the package into the build, never committed.
 */
const FOLDERS = { cmaps: 'cmaps', standard_fonts: 'fonts', wasm: 'wasm', iccs: 'iccs' } as const;
const WORKER = 'legacy/build/pdf.worker.min.mjs';

export interface Asset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The files to copy, for WXT's `build:publicAssets` hook. `root` is the project's folder. */
export function pdfjsAssets(root: string): Asset[] {
  const home = join(root, 'node_modules/pdfjs-dist');
  const assets: Asset[] = [{ absoluteSrc: join(home, WORKER), relativeDest: 'pdfjs/worker.mjs' }];
  for (const [folder, destination] of Object.entries(FOLDERS)) {
    for (const name of readdirSync(join(home, folder))) {
      assets.push({
        absoluteSrc: join(home, folder, name),
        relativeDest: `pdfjs/${destination}/${name}`,
      });
    }
  }
  return assets;
}
