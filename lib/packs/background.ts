import browser from 'webextension-polyfill';
import { IndexDatabase } from '../index/database.ts';
import { rollBackCrashed } from '../index/crashed.ts';
import { sweepScratch } from './build/disk-scratch.ts';

/** Takes back, when the browser starts, what an import of a pack left half done. */
export function tidyPacks(): void {
  browser.runtime.onStartup.addListener(() => {
    // Without a database there is nothing to tidy; the index itself says that it is unavailable.
    rollBackCrashed(new IndexDatabase()).catch(() => undefined);
    sweepScratch().catch(() => undefined);
  });
}
