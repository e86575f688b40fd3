import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What pdf.js fetches while it runs: its worker (the legacy build, since the newest one wants newer browsers than
 * Chromium 128), character maps for Chinese fonts that are not embedded, the standard fonts, colour profiles and the
 * image decoders. Copied from the package into the build, never committed.
 */
const FOLDERS = { cmaps: 'cmaps', standard_fonts: 'fonts', wasm: 'wasm', iccs: 'iccs' } as const;
const WORKER = 'legacy/build/pdf.worker.min.mjs';
/**
 * Left in the package, 0.6 MB: character maps by UTF-8 and UTF-32, which no PDF may name (ISO 32000-1, table 118, has
 * UCS-2 and UTF-16 alone), and the image decoder for where WebAssembly is off (our policy of content has it on).
 */
const NEVER_ASKED_FOR = /-UTF(?:8|32)-|_nowasm_/;

export interface Asset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The files to copy, for WXT's `build:publicAssets` hook. `root` is the project's folder. */
export function pdfjsAssets(root: string): Asset[] {
  const home = join(root, 'node_modules/pdfjs-dist');
  const assets: Asset[] = [{ absoluteSrc: join(home, WORKER), relativeDest: 'pdfjs/worker.mjs' }];
  for (const [folder, destination] of Object.entries(FOLDERS)) {
    for (const name of readdirSync(join(home, folder)).filter((file) => !NEVER_ASKED_FOR.test(file))) {
      assets.push({
        absoluteSrc: join(home, folder, name),
        relativeDest: `pdfjs/${destination}/${name}`,
      });
    }
  }
  return assets;
}
