import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { Asker } from '../start/ask.ts';
import { placeOf } from './place.ts';

/** Where a picture is taken: the sample document in one language, in a tab of its own, and another for our own pages. */
export interface Stage {
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

/** The pictures of a store, in the order in which they are shown. */
export const SCENES: readonly (readonly [string, Scene])[] = [
  ['1-card', card],
  ['2-library', library],
  ['3-look-up', ownPage('lookup.html?kind=symbol&id=A/RES/70/1', '.look-up-card')],
  ['4-packs', ownPage('packs.html', '.packs-drop')],
  ['5-privacy', ownPage('options.html#privacy', '#privacy')],
];
