import { existsSync } from 'node:fs';
import { inject, test as base } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { LoggedRequest } from '../../tools/serve/server.ts';
import { launchChromium } from './chromium-rig.ts';
import { launchFirefox } from './firefox-rig.ts';
import type { TestPage } from './page.ts';
import type { Rig } from './rig.ts';
import './provided.ts';

export { expect, describe, inject } from 'vitest';
export type { BrowserWindow } from './firefox-window.ts';
export type { TestFrame, TestPage } from './page.ts';
export type { Rig } from './rig.ts';
export { markCounts, waitForMarks } from './marks.ts';
export { serveDocument } from '../../tools/serve/documents.ts';
export { textPdf } from '../../tools/serve/pdf.ts';

declare global {
  /** The extension's API, in functions that a spec runs in the background or in a page of the extension. */
  var browser: Browser;
}

/**
 * Starts the project's browser with a build of the extension; the caller closes it, which fails where anything was asked
 * for that no spec serves.
 * @param managed what an organisation set: `home` stands for the home of the user, in which Firefox reads it;
 *   `executable` for Chromium, as it runs where it finds it
 */
export async function launchWith(
  extension: string,
  managed: { readonly home?: string; readonly executable?: string } = {},
): Promise<Rig> {
  const { browser, executable: installed } = inject('launch');
  const { home, executable = installed } = managed;
  if (!existsSync(executable))
    throw new Error(`${browser} is not installed: run "npm test", which installs it`);
  const start = browser === 'chromium' ? launchChromium : launchFirefox;
  // A browser may fail to come up on a busy machine: one more try, never more.
  const rig = await start(executable, extension, home).catch(() => start(executable, extension, home));
  return {
    ...rig,
    async close() {
      const unasked = strays(rig.hosts.requests());
      await rig.close();
      if (unasked.length > 0) throw new Error(`requests that no page asked for:\n${unasked.join('\n')}`);
    },
  };
}

/** What no test page offers and yet was asked for: the extension must not call anywhere. */
function strays(requests: readonly LoggedRequest[]): string[] {
  return requests.filter((request) => !request.served).map((request) => `${request.method} ${request.url}`);
}

/**
 * `test` of vitest with a browser: the same spec runs in Chromium and in Firefox. `rig` is one browser for the whole
 * file; `open` opens an address (or an empty tab) that is closed after the test, and leaves its picture if that failed.
 */
export const test = base
  .extend('rig', { scope: 'file' }, async ({}, { onCleanup }) => {
    const rig = await launchWith(inject('launch').extension);
    onCleanup(() => rig.close());
    return rig;
  })
  .extend('open', ({ rig, task }, { onCleanup }) => {
    const pages: TestPage[] = [];
    onCleanup(async () => {
      const failed = task.result?.state === 'fail';
      for (const [i, page] of pages.entries()) {
        if (failed) await page.screenshot(`failed-${rig.browser}-${task.name}-${i}`).catch(() => undefined);
        await page.close().catch(() => undefined);
      }
    });
    return async (url?: string): Promise<TestPage> => {
      const page = await rig.newPage();
      pages.push(page);
      if (url !== undefined) await page.goto(url);
      return page;
    };
  });
