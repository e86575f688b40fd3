/** A card after the intent delay, with the worker of the background awake and stopped; the look-up while one types. */
import type { Page } from 'puppeteer-core';
import { build } from '../tools/build/build.ts';
import { openMeasured } from './card/browser.ts';
import { citingPage, each, leave, rest, restForBox, timesOf, type Cited } from './card/measures.ts';
import { noteCards } from './card/notes.ts';
import { noteTyping, typeOn } from './card/typing.ts';
import { middleOf, printTable } from './kit.ts';

/** Cards of each way in; for each a document that was not asked for before. */
const ROUNDS = 12;
/** Documents that the page cites, of which a card is cached after the first. */
const DOCUMENTS = ROUNDS * 3;
/** Of a long page so many marks at least are painted: those around the view. */
const FEWEST_MARKS = 300;
const ADDRESS = 'https://www.un.org/en/citing';
/** What stands in the box before, and what the reader types then: no spaces, which change nothing of what is asked. */
const TITLE = 'report of the secretary-general on the implementation of the outcome of the united ';
const KEYS = 'nations';

interface CardsAnswer {
  readonly value: {
    readonly documents: readonly { readonly symbol: string; readonly known: boolean }[];
    readonly database: string;
  };
}

const extension = process.env.RAPPORTEUR_BUILD ?? (await build('chrome', { test: true }));
const chromium = await openMeasured(extension);
try {
  const symbols = await knownSymbols();
  if (symbols.length < DOCUMENTS) throw new Error(`the index knows ${symbols.length} of them only`);
  await cards(symbols);
  await longer(symbols);
  await typing();
} finally {
  await chromium.close();
}

/** Waits for the index, and takes resolutions that it knows. */
async function knownSymbols(): Promise<string[]> {
  const page = await chromium.open();
  await page.goto(`${chromium.origin}/options.html`);
  const known = await page.waitForFunction(
    async (most) => {
      const symbols = Array.from(
        { length: most * 8 },
        (_, index) => `A/RES/7${index % 8}/${1 + (index >> 3)}`,
      );
      const request = { symbols, language: 'en', interfaceLanguage: 'en' };
      const answer: unknown = await browser.runtime.sendMessage({ type: 'index.cards', request });
      const { documents, database } = (answer as CardsAnswer).value;
      return (
        database === 'ready' &&
        documents.flatMap(({ known, symbol }) => (known ? [symbol] : [])).slice(0, most)
      );
    },
    {},
    DOCUMENTS,
  );
  const symbols = await known.jsonValue();
  await page.close();
  return symbols || [];
}

/** A page that cites so many documents so many times over, with its marks. */
async function citing(symbols: readonly string[], more: number): Promise<Page> {
  chromium.hosts.serve(ADDRESS, { body: citingPage(symbols, more) });
  const page = await chromium.open();
  await noteCards(page);
  await page.goto(ADDRESS);
  await page.waitForFunction(
    (least) => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0) >= least,
    { timeout: 60_000 },
    Math.min(symbols.length * more, FEWEST_MARKS),
  );
  return page;
}

async function cards(symbols: readonly string[]): Promise<void> {
  const places = symbols.map((symbol, place): Cited => ({ place, symbol }));
  const first = places.slice(0, 1);
  const same = Array.from({ length: ROUNDS }, () => first).flat();
  const page = await citing(symbols, 1);
  await each(page, first);
  const boxes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) boxes.push(await restForBox(page, 1));
  const floor = timesOf(boxes);
  const cached = await each(page, same);
  const awake = await each(page, places.slice(1, 1 + ROUNDS));
  const stopped = await each(page, places.slice(1 + ROUNDS, 1 + 2 * ROUNDS), chromium.stopWorker);
  await page.close();
  const firsts: number[] = [];
  for (const cited of places.slice(0, ROUNDS / 2)) {
    const fresh = await citing(symbols, 1);
    await chromium.stopWorker();
    firsts.push(await rest(fresh, cited));
    await fresh.close();
  }
  console.log('\nA card after the intent delay. To reach: cached 30 ms (one frame), worker stopped 250 ms.');
  printTable(
    ['', 'ms', 'worst ms', 'times the box'],
    Object.entries({
      'entry cached': cached,
      'entry not cached, worker awake': awake,
      'entry not cached, worker stopped': stopped,
      'the first of its page, worker stopped': timesOf(firsts),
      'a box and nothing else': floor,
    }).map(([name, { median, worst }]) => [name, median, worst, median / floor.median]),
  );
}

/** The same on pages with more and more marks. */
async function longer(symbols: readonly string[]): Promise<void> {
  const [symbol = ''] = symbols;
  const rows: (string | number)[][] = [];
  let least = Number.NaN;
  for (const factor of [1, 4, 16]) {
    const page = await citing(symbols, factor * 3);
    await rest(page, { place: 0, symbol });
    await leave(page);
    const again = Array.from({ length: ROUNDS / 2 }, () => ({ place: 0, symbol }));
    const { median, worst } = await each(page, again);
    if (factor === 1) least = median;
    rows.push([String(symbols.length * factor * 3), median, worst, median / least]);
    await page.close();
  }
  console.log('\nThe same, entry cached, as the page has more marks.');
  printTable(['marks', 'ms', 'worst ms', 'times 1x'], rows);
}

async function typing(): Promise<void> {
  const page = await chromium.open();
  await noteTyping(page);
  await page.goto(`${chromium.origin}/popup.html`);
  await page.waitForSelector('[role=combobox]');
  await typeOn(page, '', 'a/res/70/1');
  const ways: [string, string, string][] = [
    ['a symbol', '', 'a/res/70/125'],
    ['an acronym', '', 'acabq'],
    ...[1, 4, 16].map((factor): [string, string, string] => {
      const length = 16 * factor;
      return [`words, after ${length} letters`, TITLE.repeat(4).slice(0, length), KEYS];
    }),
  ];
  const rows = [];
  for (const [name, beginning, keys] of ways) {
    const all = await typeOn(page, beginning, keys);
    rows.push([
      name,
      middleOf(all.map(({ asked }) => asked)),
      middleOf(all.map(({ asked, answered }) => answered - asked)),
      middleOf(all.map(({ drawn }) => drawn)),
      Math.max(...all.map(({ drawn }) => drawn)),
    ]);
  }
  console.log(
    '\nThe look-up, from a key to its list drawn; the pause in typing that is waited for is in it.',
  );
  printTable(['typed', 'until asked ms', 'answer ms', 'list drawn ms', 'worst key ms'], rows);
}
