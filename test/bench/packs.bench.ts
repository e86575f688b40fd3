/** Packs that a reader imports: time, memory, progress, cancel. */
import { benchImport } from './packs/browser.ts';

await benchImport();
