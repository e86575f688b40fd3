import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { FIREFOX_ORIGIN_ID, openFirefox } from '../../tools/browser/firefox.ts';
import { startHosts } from '../../tools/serve/server.ts';
import { firefoxPage } from './firefox.ts';
import { firefoxWindow } from './firefox-window.ts';
import type { InPage } from './page.ts';
import { openFrames } from './open-frames.ts';
import { poll } from './poll.ts';
import type { Rig } from './rig.ts';

/** A page of the extension's origin that runs nothing by itself: the event page cannot be reached, this one can. */
const PLAIN_PAGE = 'background.js';

/** Starts Firefox with the unpacked extension in a fresh profile. */
export async function launchFirefox(executable: string, extension: string, home?: string): Promise<Rig> {
  const hosts = await startHosts();
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-firefox-'));
  const firefox = await openFirefox({ executable, extension, profile, headless: true, hosts, home });
  const origin = `moz-extension://${FIREFOX_ORIGIN_ID}`;

  const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');
  async function openPage(path: string, background = false): Promise<Page> {
    const page = await firefox.newPage({ background });
    const address = `${origin}/${path}`;
    // The remote session never reports the load of an extension page: it is asked of the page itself.
    void page.goto(address).catch(() => undefined);
    await poll(address, () =>
      page.evaluate(
        (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
        address,
      ),
    );
    return page;
  }

  let plainPage: Promise<Page> | null = null;

  async function background<Argument, Value>(
    run: InPage<Argument, Value>,
    argument?: Argument,
  ): Promise<Value> {
    // In front it would take the focus from the tab that is tried, whose frames the browser then draws when it likes.
    plainPage ??= openPage(PLAIN_PAGE, true);
    return await (await plainPage).evaluate(run as InPage<unknown, Value>, argument);
  }

  return {
    browser: 'firefox',
    hosts,
    origin,
    window: firefoxWindow(firefox),
    async newPage() {
      const page = await firefox.newPage();
      await page.evaluateOnNewDocument(openFrames);
      return firefoxPage(page);
    },
    openExtensionPage: async (path) => firefoxPage(await openPage(path)),
    async waitForPage(part) {
      const found = await poll(`a tab ${part}`, async () => {
        for (const page of await firefox.pages()) if ((await addressOf(page)).includes(part)) return page;
        return null;
      });
      if (!found) throw new Error(`no tab ${part}`);
      return firefoxPage(found);
    },
    background,
    async withdrawSites() {
      await background(async () => {
        const { origins = [] } = await browser.permissions.getAll();
        await browser.permissions.remove({ origins });
      });
    },
    async grantSite(site) {
      const page = firefoxPage(await openPage('options.html'));
      const press = async (selector: string) => {
        const place = await page.waitFor((wanted) => {
          const element = document.querySelector(wanted);
          element?.scrollIntoView({ block: 'center' });
          const box = element?.getBoundingClientRect();
          return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
        }, selector);
        await page.click(place?.[0] ?? 0, place?.[1] ?? 0);
      };
      await press('.options-add input');
      await page.type(site);
      await press('.options-add button');
      // The field is emptied when the browser has granted it.
      await page.waitFor(() => document.querySelector<HTMLInputElement>('.options-add input')?.value === '');
      await page.close();
    },
    stopBackground: () => Promise.reject(new Error('Firefox offers no way to stop an event page')),
    async close() {
      await firefox.close();
      await hosts.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
