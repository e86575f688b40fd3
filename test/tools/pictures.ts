/** Takes the pictures of the README and the stores: the sample document in each language with a card open. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { StatusSchema } from '../../lib/index/protocol.ts';
import { openChromium } from './browser/chromium.ts';
import { findOrInstall } from './browser/find.ts';
import { build } from './build/build.ts';
import { startHosts } from './serve/server.ts';
import { openAsker } from './start/ask.ts';
import { serveSample } from './start/serve.ts';

/** The size that the stores ask for, in CSS pixels. */
const SIZE = { width: 1280, height: 800 };
/** The citation whose card is shown. */
const CITED = '70/1';
/** `npm run pictures -- shots/store` takes them for the stores only. */
const FOLDER = process.argv[2] ?? join('docs', 'images');
const SETTLE_MS = 1_500;

/** Where a text stands on the page, in viewport pixels, after bringing it a third down. */
async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').search(new RegExp(`(?<![\\d/])${wanted}(?![\\d/])`));
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      window.scrollBy(0, range.getBoundingClientRect().top - innerHeight / 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, text);
  if (!box) throw new Error(`the sample does not cite ${text}`);
  return box;
}

const executable = findOrInstall('chromium');
if (!executable) throw new Error('no Chromium');
const hosts = await startHosts();
const profile = mkdtempSync(join(tmpdir(), 'rapporteur-pictures-'));
const extension = await build('chrome', { test: false });
const context = await openChromium({ executable, extension, profile, headless: true, hosts });
const asker = await openAsker(context);
mkdirSync(FOLDER, { recursive: true });
while ((await asker.background('index.status', {}, StatusSchema))?.state !== 'ready')
  await new Promise((resolve) => setTimeout(resolve, 200));
const page = await context.newPage();
await page.setViewportSize(SIZE);
for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) {
  await page.mouse.move(0, 0);
  await page.goto(serveSample(hosts, language));
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const { x, y } = await placeOf(page, CITED);
  await page.mouse.move(x, y, { steps: 4 });
  // The card fades in; nothing on the page tells when it is done.
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `card-${language}.png`) });
}
await context.close();
await hosts.close();
rmSync(profile, { recursive: true, force: true });
console.log(`Pictures are in ${FOLDER}.`);
