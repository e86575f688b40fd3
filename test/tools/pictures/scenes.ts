import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import type { TestHosts } from '../serve/server.ts';
import { serveDocument } from '../serve/documents.ts';
import type { Asker } from '../start/ask.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { placeOf } from './place.ts';

/** Where a picture is taken: the sample document in one language, in a tab of its own, and another for our own pages. */
export interface Stage {
  readonly hosts: TestHosts;
  readonly sample: Page;
  /** The address of the sample. */
  readonly address: string;
  readonly own: Page;
  /** `chrome-extension://…` */
  readonly origin: string;
  readonly asker: Asker;
}

/** What one picture shows; sets it up and says which tab to take. */
export type Scene = (stage: Stage) => Promise<Page>;

/** The citation whose card is shown. */
const CITED = '70/1';
/** A side panel's, in CSS pixels. */
const PANEL_SIZE = { width: 400, height: 800 };
const NOTHING = v.looseObject({});
/** Paragraphs of the sample that are kept, by their place among all. */
const KEPT = [3, 5, 6];

async function card({ sample }: Stage): Promise<Page> {
  const { x, y } = await placeOf(sample, CITED);
  await sample.mouse.move(x, y, { steps: 4 });
  return sample;
}

/** Keeps some paragraphs by the keyboard's command, and shows the library. */
async function library({ sample, address, own, origin, asker }: Stage): Promise<Page> {
  await sample.bringToFront();
  for (const index of KEPT) {
    await sample.evaluate((at) => {
      const paragraph = document.querySelectorAll('main p')[at];
      const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode);
      const [first, last] = [texts[0], texts.at(-1)];
      if (first && last)
        getSelection()?.setBaseAndExtent(first, 0, last, last.nodeValue?.trimEnd().length ?? 0);
    }, index);
    await asker.tab(address, 'page.command', { name: 'highlight' }, NOTHING);
    await sample.waitForFunction(() => getSelection()?.isCollapsed ?? true);
  }
  await own.goto(`${origin}/library.html`);
  await own.locator('main').first().waitFor();
  return own;
}

const ownPage =
  (path: string, ready: string): Scene =>
  async ({ own, origin }) => {
    await own.goto(`${origin}/${path}`);
    await own.locator(ready).first().waitFor();
    return own;
  };

const SAMPLE = join('data', 'sample');
const SAMPLE_SYMBOL = 'A/RES/79/399';
const MARK = '.reader-mark-reference';
/** Which of the reader's marks the mouse rests on: one in the text, after those of the head. */
const RESTED_ON = 13;
/** What stays above that mark, so that its card finds room below, in CSS pixels. */
const ABOVE_PX = 220;
/** In a typeface that the reader's own text has too: its marks stand as exactly as in a document with its fonts. */
const PRINTED = 'nav { display: none } body * { font-family: sans-serif !important }';

/** The sample as a PDF, from a page that the extension does not read: the reader makes its own marks. */
async function printed(browser: BrowserContext): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(readFileSync(join(SAMPLE, 'en.html'), 'utf8'));
  await page.addStyleTag({ path: join(SAMPLE, 'sample.css') });
  await page.addStyleTag({ content: PRINTED });
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

/** The sample as a PDF in the reader, with the card of a citation. */
async function reader({ hosts, sample, own, origin }: Stage): Promise<Page> {
  serveDocument(hosts, SAMPLE_SYMBOL, await printed(sample.context()));
  const file = encodeURIComponent(`https://docs.un.org/en/${SAMPLE_SYMBOL}`);
  await own.bringToFront();
  await own.goto(`${origin}/reader.html?file=${file}`);
  const mark = own.locator(MARK).nth(RESTED_ON);
  await mark.waitFor();
  await mark.evaluate((element, above) => {
    element.scrollIntoView({ block: 'start' });
    element.closest('.pdfViewer')?.parentElement?.scrollBy(0, -above);
  }, ABOVE_PX);
  const box = await mark.boundingBox();
  if (!box) throw new Error('the reader marks nothing');
  await own.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  return own;
}

/** The panel as it stands beside a page. */
async function panel({ sample, address, own, origin }: Stage): Promise<Page> {
  await sample.bringToFront();
  await own.setViewportSize(PANEL_SIZE);
  await own.goto(`${origin}/manifest.json`);
  const tab = await own.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url))?.id,
    address,
  );
  await own.goto(`${origin}/sidepanel.html?tab=${String(tab)}`);
  await own.locator('.panel-row').first().waitFor();
  return own;
}

/** The pictures of the README, with the languages that they are taken in. */
export const README_SCENES: readonly (readonly [string, Scene, readonly Language[]])[] = [
  ['card', card, LANGUAGES],
  ['reader', reader, ['en']],
  ['panel', panel, ['en']],
];

/** The pictures of a store, in the order in which they are shown. */
export const SCENES: readonly (readonly [string, Scene])[] = [
  ['1-card', card],
  ['2-library', library],
  ['3-look-up', ownPage('lookup.html?kind=symbol&id=A/RES/70/1', '.look-up-card')],
  ['4-packs', ownPage('packs.html', '.packs-drop')],
  ['5-privacy', ownPage('options.html#privacy', '#privacy')],
];
