/**
 * `npm run pictures`: the sample document with a card open, for the README, a picture a language; reader and panel.
 * `npm run pictures -- store`: what the stores show, five a language, in shots/store.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { StatusSchema } from '../../../lib/index/protocol.ts';
import { openChromium } from '../browser/chromium.ts';
import { findOrInstall } from '../browser/find.ts';
import { build } from '../build/build.ts';
import { startHosts } from '../serve/server.ts';
import { openAsker } from '../start/ask.ts';
import { serveSample } from '../start/serve.ts';
import { README_SCENES, SCENES, type Scene } from './scenes.ts';

/** The size that the stores ask for, in CSS pixels. */
const SIZE = { width: 1280, height: 800 };
/** Cards and pages fade in; nothing on the page tells when that is done. In milliseconds. */
const SETTLE_MS = 1_500;

const isForStore = process.argv[2] === 'store';
const FOLDER = isForStore ? join('shots', 'store') : join('docs', 'images');
const extension = await build('chrome', { test: false });
const executable = findOrInstall('chromium');
if (!executable) throw new Error('no Chromium: install it, or name its executable in CHROMIUM');

/** The pictures of one language, in a browser of their own: nothing that was kept for another is seen. */
async function take(
  browser: string,
  language: Language,
  scenes: readonly (readonly [string, Scene])[],
): Promise<void> {
  const hosts = await startHosts();
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-pictures-'));
  const context = await openChromium({ executable: browser, extension, profile, headless: true, hosts });
  try {
    const asker = await openAsker(context);
    while ((await asker.background('index.status', {}, StatusSchema))?.state !== 'ready')
      await new Promise((resolve) => setTimeout(resolve, 200));
    const worker = context.serviceWorkers()[0];
    await worker?.evaluate(
      (settings) => (globalThis as unknown as Storing).chrome.storage.local.set({ settings }),
      { interfaceLanguage: language },
    );
    const [sample, own] = [await context.newPage(), await context.newPage()];
    for (const page of [sample, own]) await page.setViewportSize(SIZE);
    const address = serveSample(hosts, language);
    await sample.bringToFront();
    await sample.goto(address);
    await sample.waitForFunction(() => CSS.highlights.size > 0);
    const origin = worker?.url().split('/', 3).join('/') ?? '';
    for (const [name, scene] of scenes) {
      const shown = await scene({ hosts, sample, address, own, origin, asker });
      await shown.bringToFront();
      await shown.waitForTimeout(SETTLE_MS);
      const path = join(FOLDER, isForStore ? `${language}-${name}.png` : `${name}-${language}.png`);
      await shown.screenshot({ path });
    }
  } finally {
    await context.close();
    await hosts.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

interface Storing {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };
}

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  const shown = README_SCENES.filter(([, , languages]) => languages.includes(language));
  await take(executable, language, isForStore ? SCENES : shown.map(([name, scene]) => [name, scene]));
}
console.log(`Pictures are in ${FOLDER}.`);
