import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { frameOf, pointerOf } from './frame.ts';
import type { TestPage } from './page.ts';
import { poll } from './poll.ts';
import { shotPath } from './shots.ts';

/** A frame's address as its document says: the remote session does not tell that of the extension's own pages. */
const addressOf = (frame: Frame): Promise<string> => frame.evaluate(() => location.href).catch(() => '');

const REDIRECT_POLL_MS = 200;

/**
 * Goes to an address. Where the extension sends the tab to a page of its own, the remote session never reports a load, so
 * the page is asked as well.
 */
async function navigate(page: Page, url: string): Promise<void> {
  let over = false;
  const loaded = page.goto(url, { waitUntil: 'load' }).finally(() => {
    over = true;
  });
  const taken = async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, REDIRECT_POLL_MS));
      const there = await page
        .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
        .catch(() => false);
      if (there) {
        loaded.catch(() => undefined);
        return;
      }
    }
    await loaded;
  };
  await Promise.race([loaded, taken()]);
}

const documentOf = (frame: () => Frame) => frameOf((run, argument) => frame().evaluate(run, argument));

export function firefoxPage(page: Page): TestPage {
  // As in Chromium: what a page asks in a window of the browser's own is answered with "no".
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return {
    ...documentOf(() => page.mainFrame()),
    goto: (url) => navigate(page, url),
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    async frame(part) {
      const found = await poll(`a frame ${part}`, async () => {
        for (const frame of page.frames()) if ((await addressOf(frame)).includes(part)) return frame;
        return null;
      });
      if (!found) throw new Error(`no frame ${part}`);
      return documentOf(() => found);
    },
    ...pointerOf(page.mouse),
    async press(chord) {
      const keys = chord.split('+') as KeyInput[];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    tap: (x, y) => page.touchscreen.tap(x, y),
    // The driver has no word for it yet: in Firefox they stay those of the system.
    media: () => Promise.resolve(),
    async upload(selector, ...paths) {
      const input = await page.$(selector);
      if (!input) throw new Error(`no ${selector}`);
      await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(...paths);
    },
    async screenshot(name) {
      const path = shotPath(name);
      await page.screenshot({ path: path });
      return path;
    },
    close: () => page.close(),
  };
}
