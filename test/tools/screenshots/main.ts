import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Worker } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { openChromium } from '../browser/chromium.ts';
import { findOrInstall } from '../browser/find.ts';
import { waitForIndex } from '../browser/index-ready.ts';
import { build } from '../build/build.ts';
import { startHosts } from '../serve/server.ts';
import { serveSample } from '../start/serve.ts';
import { cardPage, CARD_TEXTS } from './card-text.ts';
import { CARD_VIEWS } from './cards.ts';
import { LIBRARY_VIEWS } from './library-views.ts';
import { READER_VIEWS, serveReaderDocuments } from './reader-views.ts';
import { CARD_LOOKS, LOOKS, VIEWS, type Look, type View } from './views.ts';
import { addVotes } from './votes.ts';

declare const chrome: Browser;

/** What has no sign of its end: animations, the last answers. In milliseconds. */
const SETTLE_MS = 600;
const FOLDER = 'shots';

/** `npm run shots [-- part-of-a-name …]`: pictures of every view in shots/, to be looked at. */
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) =>
  wanted.length === 0 || wanted.some((part) => name.includes(part));
const views = [...VIEWS, ...READER_VIEWS, ...LIBRARY_VIEWS].filter(isWanted);
const cardViews = CARD_VIEWS.filter(isWanted);
const executable = findOrInstall('chromium');
if (!executable) throw new Error('no Chromium: install it, or name its executable in CHROMIUM');
const extension = process.env.RAPPORTEUR_BUILD ?? (await build('chrome', { test: true }));
const hosts = await startHosts();
serveReaderDocuments(hosts);
const profile = mkdtempSync(join(tmpdir(), 'rapporteur-shots-'));
const context = await openChromium({ executable, extension, profile, headless: true, hosts });
mkdirSync(FOLDER, { recursive: true });
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await ready(worker);
  if (views.length > 0) for (const look of LOOKS) await shoot(context, worker, look);
  if (cardViews.length > 0) {
    await addVotes(context, originOf(worker));
    for (const look of CARD_LOOKS) await shootCards(context, worker, look);
  }
} finally {
  await context.close();
  await hosts.close();
  rmSync(profile, { recursive: true, force: true });
}

/** `chrome-extension://…`; the URL class knows no origin of that scheme. */
function originOf(worker: Worker): string {
  return worker.url().split('/', 3).join('/');
}

/** Waits until the index can answer. */
async function ready(worker: Worker): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${originOf(worker)}/options.html`);
  await waitForIndex(page);
  await page.close();
}

async function shoot(browser: BrowserContext, worker: Worker, look: Look): Promise<void> {
  const settings = { interfaceLanguage: look.language, theme: look.theme };
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  const document = await browser.newPage();
  const address = serveSample(hosts, look.language);
  await document.goto(address);
  // A tab behind another reads slowly: everything is to be marked before the first picture.
  await document.waitForFunction(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0) > 25);
  const tab = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    document.url(),
  );
  for (const view of views) await picture(browser, view, look, originOf(worker), String(tab));
  await document.close();
}

/** Every state of the cards over a page, in a tab of its own each: what one leaves open is not seen in the next. */
async function shootCards(browser: BrowserContext, worker: Worker, look: Look): Promise<void> {
  const settings = { interfaceLanguage: look.language, theme: look.theme };
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  const address = `https://www.un.org/${look.language}/cards-${look.theme}`;
  hosts.serve(address, { body: cardPage(look.language, look.theme) });
  for (const view of cardViews) {
    const page = await browser.newPage();
    await page.setViewportSize({ width: view.width ?? 560, height: view.height ?? 760 });
    await page.goto(address);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await view
      .prepare(page, CARD_TEXTS[look.language], look.language)
      .catch((thrown: unknown) => console.error(`${view.name} ${look.language}: ${String(thrown)}`));
    await page.waitForTimeout(SETTLE_MS);
    const path = join(FOLDER, `${view.name}-${look.language}-${look.theme}.png`);
    await page.screenshot({ path });
    console.log(path);
    await page.close();
  }
}

async function picture(
  browser: BrowserContext,
  view: View,
  look: Look,
  origin: string,
  tab: string,
): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (thrown) => console.error(`${view.name}: ${thrown.message}`));
  await page.setViewportSize({ width: view.width, height: view.height ?? 800 });
  await view.before?.(page);
  await page.goto(`${origin}/${view.path.replace('{tab}', tab)}`);
  await page.locator('#app > *').first().waitFor();
  await view.prepare?.(page);
  await page.waitForTimeout(SETTLE_MS);
  const path = join(FOLDER, `${view.name}-${look.language}-${look.theme}.png`);
  await page.screenshot({ path, fullPage: view.height === null });
  console.log(path);
  await page.close();
}
