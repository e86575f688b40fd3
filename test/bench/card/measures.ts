import type { Page } from 'puppeteer-core';
import { middleOf } from '../kit.ts';

/** A document that the page cites, by its symbol as it is written there and in the head of its card. */
export interface Cited {
  readonly place: number;
  readonly symbol: string;
}

/** Times of one way in, in milliseconds after the intent delay. */
export interface Times {
  readonly median: number;
  readonly worst: number;
}

/** Where the pointer waits between two cards, in px of the view: beside the text. */
const ASIDE = [1200, 20] as const;

/** A page that cites every document in a paragraph of its own, `more` times over. */
export function citingPage(symbols: readonly string[], more: number): string {
  const paragraph = (symbol: string, place: number) =>
    `<p id="place-${place}">${symbol} and what it says of the matters that the Council is seized of;</p>`;
  const all = Array.from({ length: more }, () => symbols).flat();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Citing</title>
<style>main { max-width: 60ch; font: 17px/1.6 serif }</style><main>${all.map(paragraph).join('\n')}</main></html>`;
}

/** Moves the pointer on a mark in one step, and waits for what is to come; aside, where there is no mark to rest on. */
export async function rest(page: Page, { place, symbol }: Cited): Promise<number> {
  const [x, y] = await middleOfPlace(page, place);
  await page.mouse.move(x, y);
  return page.evaluate((name) => cardNotes.card(name), symbol);
}

/** The least that any page would need for it. */
export async function restForBox(page: Page, place: number): Promise<number> {
  const [x, y] = await middleOfPlace(page, place);
  await page.evaluate(() => cardNotes.ready());
  await page.mouse.move(x, y);
  const drawn = await page.evaluate(() => cardNotes.box());
  await leave(page);
  return drawn;
}

/** Takes the pointer away and waits until the card is gone. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(...ASIDE);
  await page.evaluate(() => cardNotes.none());
}

/** Opens the card of each in turn, with something done before. */
export async function each(
  page: Page,
  all: readonly Cited[],
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Times> {
  const times: number[] = [];
  for (const cited of all) {
    await before();
    times.push(await rest(page, cited));
    await leave(page);
  }
  return timesOf(times);
}

export function timesOf(times: readonly number[]): Times {
  return { median: middleOf(times), worst: Math.max(...times) };
}

async function middleOfPlace(page: Page, place: number): Promise<[number, number]> {
  return page.evaluate((wanted) => {
    const paragraph = document.querySelector(`#place-${wanted}`);
    const text = paragraph?.firstChild;
    if (!paragraph || !text) throw new Error(`there is no place ${wanted}`);
    paragraph.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 6);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as [number, number];
  }, place);
}
