import type { Locator, Page } from 'playwright-core';
import { placeOf } from '../pictures/place.ts';
import type { Language } from '../../../lib/languages/index.ts';
import { answerAs, type BackgroundState } from './card-answers.ts';
import { KNOWN, UNKNOWN, VOTED, type CardText } from './card-text.ts';

/** How long a card may take to come, and how often it is looked for, in milliseconds. */
const LONGEST_MS = 20_000;
const POLL_MS = 100;

/** A card comes well within this, in milliseconds. */
const NUDGE_MS = 700;
const MOST_NUDGES = 10;

/** One state of the cards over a page. */
export interface CardView {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  /** What is done on the page; its own words are given. */
  readonly prepare: (page: Page, text: CardText, language: Language) => Promise<void>;
}

/** The card of a depth with its answer in it. The frame of cards stands in a closed root: only its frame can be asked for. */
async function card(page: Page, depth = 1, busy = false): Promise<Locator> {
  for (const started = Date.now(); Date.now() - started < LONGEST_MS;) {
    const found = await shown(page, depth, busy);
    if (found) return found;
    await page.waitForTimeout(POLL_MS);
  }
  throw new Error(`no card at depth ${depth}`);
}

async function shown(page: Page, depth = 1, busy = false): Promise<Locator | null> {
  for (const frame of page.frames().slice(1)) {
    const found = frame.locator(`.card[data-depth="${depth}"][aria-busy=${busy}]`);
    if (await found.isVisible().catch(() => false)) return found;
  }
  return null;
}

/** Rests the pointer on words, and moves it a little as long as they are not marked yet. */
async function rest(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  for (let nudge = 0; nudge < MOST_NUDGES && !(await shown(page)); nudge++) {
    await page.mouse.move(x + (nudge % 2), y, { steps: 4 });
    await page.waitForTimeout(NUDGE_MS);
  }
  await card(page);
}

const on = (words: (text: CardText) => string) => async (page: Page, text: CardText) =>
  rest(page, words(text));

async function unfold(page: Page): Promise<void> {
  await rest(page, VOTED);
  await (await card(page)).locator('.ballots summary').click();
}

/** Rests on the first mark in a card, and on the first in that one's. */
async function nested(page: Page): Promise<void> {
  await rest(page, KNOWN);
  for (const depth of [1, 2]) {
    await (await card(page, depth)).locator('button.inner').first().hover();
    await card(page, depth + 1);
  }
}

async function pinned(page: Page): Promise<void> {
  await rest(page, KNOWN);
  await (await card(page)).locator('.tool').first().click();
}

async function dragged(page: Page): Promise<void> {
  await rest(page, KNOWN);
  const box = await (await card(page)).locator('.head').boundingBox();
  if (!box) throw new Error('no card');
  await page.mouse.move(box.x + box.width / 3, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3 + 120, box.y + 200, { steps: 6 });
  await page.mouse.up();
}

async function full(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Not a function with a name: the one that runs this tool would call a helper that the page does not have.
    addEventListener('click', () => void document.querySelector('main')?.requestFullscreen(), { once: true });
  });
  await page.mouse.click(4, 4);
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await rest(page, KNOWN);
}

const known = on(() => KNOWN);

/** The card comes while the background is in another state than usual; the views are there already. */
const answeredAs =
  (state: BackgroundState) =>
  async (page: Page, { bare }: CardText, language: Language) => {
    await rest(page, bare);
    await page.mouse.click(4, 4);
    await answerAs(page, state, language);
    const { x, y } = await placeOf(page, KNOWN);
    await page.mouse.move(x, y, { steps: 4 });
    await card(page, 1, state === 'thinking');
  };

export const CARD_VIEWS: readonly CardView[] = [
  { name: 'card-known', prepare: known },
  { name: 'card-probably', prepare: on(({ bare }) => bare) },
  { name: 'card-meanings', prepare: on(({ ambiguous }) => ambiguous) },
  { name: 'card-defined-here', prepare: on(({ local }) => local) },
  { name: 'card-votes', prepare: unfold },
  { name: 'card-nested', width: 1000, prepare: nested },
  { name: 'card-unknown', prepare: on(() => UNKNOWN) },
  { name: 'card-index-on-its-way', prepare: answeredAs('importing') },
  { name: 'card-database-refused', prepare: answeredAs('unavailable') },
  { name: 'card-worker-gone', prepare: answeredAs('silent') },
  { name: 'card-waiting', prepare: answeredAs('thinking') },
  { name: 'card-pinned', prepare: pinned },
  { name: 'card-dragged', prepare: dragged },
  { name: 'card-full-screen', width: 1000, prepare: full },
  { name: 'card-200', width: 640, height: 450, prepare: known },
  { name: 'card-400', width: 320, height: 225, prepare: known },
];
