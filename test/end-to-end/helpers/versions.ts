import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../../tools/browser/chromium.ts';
import { FIREFOX_ORIGIN_ID, openFirefox } from '../../tools/browser/firefox.ts';
import type { BrowserName } from '../../tools/browser/find.ts';
import { chromiumPage } from '../harness/chromium.ts';
import { firefoxPage } from '../harness/firefox.ts';
import type { TestPage } from '../harness/index.ts';
import { poll } from '../harness/poll.ts';

/**
 * The index of the earlier version: the same rows under another version, so that the update brings a new one. The earlier
 * version is the present build under a lower number, unless `RAPPORTEUR_EARLIER` names the folder of a build that was.
 */
export const OLD_INDEX = 'earlier';

/** A profile with an earlier version of the extension in it, which can be updated once. */
export interface EarlierVersion {
  /** Waits for the version that runs now, and gives a page of its origin, to ask the background from. */
  asker(): Promise<TestPage>;
  update(): Promise<void>;
  close(): Promise<void>;
}

export interface Launched {
  readonly browser: BrowserName;
  readonly executable: string;
  /** The folder of the build that is updated to. */
  readonly extension: string;
}

export async function startEarlier(launched: Launched): Promise<EarlierVersion> {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-update-'));
  const folder = join(home, 'extension');
  putEarlier(folder, process.env.RAPPORTEUR_EARLIER ?? launched.extension);
  const start = launched.browser === 'firefox' ? inFirefox : inChromium;
  const started = await start(launched, folder, join(home, 'profile'));
  return {
    ...started,
    async close() {
      await started.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function changeJson(path: string, change: object): void {
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...change }));
}

function putEarlier(folder: string, build: string): void {
  cpSync(build, folder, { recursive: true });
  changeJson(join(folder, 'manifest.json'), { version: '0.0.9' });
  changeJson(join(folder, 'index', 'manifest.json'), { version: OLD_INDEX });
}

/** An unpacked extension is known by its folder, and is read when the browser starts. */
async function inChromium(launched: Launched, folder: string, profile: string): Promise<EarlierVersion> {
  const launch = () =>
    openChromium({ executable: launched.executable, extension: folder, profile, headless: true });
  let context = await launch();
  return {
    async asker() {
      const worker = await poll('the service worker', () => Promise.resolve(context.serviceWorkers()[0]));
      const page = await context.newPage();
      const { protocol, host } = new URL(worker?.url() ?? '');
      await page.goto(`${protocol}//${host}/manifest.json`);
      return chromiumPage(page);
    },
    async update() {
      await context.close();
      rmSync(folder, { recursive: true });
      cpSync(launched.extension, folder, { recursive: true });
      context = await launch();
    },
    close: () => context.close(),
  };
}

/** A temporary extension is forgotten at the end; another version is put over it while the browser runs. */
async function inFirefox(launched: Launched, folder: string, profile: string): Promise<EarlierVersion> {
  const browser = await openFirefox({
    executable: launched.executable,
    extension: folder,
    profile,
    headless: true,
  });
  const address = `moz-extension://${FIREFOX_ORIGIN_ID}/background.js`;
  const isThere = (page: Page) =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address);
  return {
    async asker() {
      const page = await browser.newPage();
      void page.goto(address).catch(() => undefined);
      await poll(address, () => isThere(page).catch(() => false));
      return firefoxPage(page);
    },
    async update() {
      await browser.installExtension(launched.extension);
    },
    close: () => browser.close(),
  };
}
