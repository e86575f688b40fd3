import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { openChromium } from '../../tools/browser/chromium.ts';
import { startHosts } from '../../tools/serve/server.ts';
import { chromiumPage } from './chromium.ts';
import type { InPage } from './page.ts';
import { openFrames } from './open-frames.ts';
import { poll } from './poll.ts';
import type { Rig } from './rig.ts';

/** The browser's own page of extensions has more of this than others. */
declare const chrome: object;
interface DeveloperPrivate {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
}

/** Starts Chromium with the unpacked extension in a fresh profile. */
export async function launchChromium(executable: string, extension: string): Promise<Rig> {
  const hosts = await startHosts();
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-chromium-'));
  const context = await openChromium({ executable, extension, profile, headless: true, hosts });
  await context.addInitScript(openFrames);
  const worker = (): Promise<Worker> =>
    poll('the service worker', () => Promise.resolve(context.serviceWorkers()[0] as Worker));
  // Node gives the origin "null" to every scheme that it does not know.
  const { protocol, host } = new URL((await worker()).url());
  const origin = `${protocol}//${host}`;

  async function background<Argument, Value>(
    run: InPage<Argument, Value>,
    argument?: Argument,
  ): Promise<Value> {
    const running = context.serviceWorkers()[0];
    // A stopped worker is started by opening a page of the extension that asks it something.
    if (!running) await (await openPage('manifest.json')).close();
    return (await worker()).evaluate(run as InPage<unknown, Value>, argument as unknown);
  }
  async function openPage(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  }
  /** Does what the browser's own page of extensions offers to the user. */
  async function inSettings<Argument>(run: InPage<Argument, void>, argument: Argument): Promise<void> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(run as InPage<unknown, void>, argument);
    await page.close();
  }

  return {
    browser: 'chromium',
    hosts,
    origin,
    window: null,
    newPage: async () => chromiumPage(await context.newPage()),
    openExtensionPage: async (path) => chromiumPage(await openPage(path)),
    waitForPage: async (part) =>
      chromiumPage(
        await poll(`a tab ${part}`, () =>
          Promise.resolve(context.pages().find((page) => page.url().includes(part)) as Page),
        ),
      ),
    background,
    async stopBackground() {
      const page = await openPage('manifest.json');
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    withdrawSites: () =>
      inSettings(async (extensionId) => {
        const { developerPrivate } = chrome as unknown as DeveloperPrivate;
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
      }, host),
    grantSite: (site) =>
      inSettings(
        async ([extensionId, pattern]) => {
          const { developerPrivate } = chrome as unknown as DeveloperPrivate;
          await developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: 'ON_SPECIFIC_SITES',
          });
          await developerPrivate.addHostPermission(extensionId, pattern);
        },
        [host, `https://${site}/*`] as const,
      ),
    async close() {
      await context.close();
      await hosts.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
