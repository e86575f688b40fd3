import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { CardContentSchema } from '../../../lib/index/content.ts';
import { StatusSchema } from '../../../lib/index/protocol.ts';
import { SummarySchema, type Mentioned, type Summary } from '../../../lib/page/protocol.ts';
import { openAsker, type Asker } from './ask.ts';
import { table } from './table.ts';

const WAIT_MS = 60_000;
const POLL_MS = 300;
const PAINT_MS = 1_000;
/** The glossary comes after the references: what is marked is all there once it stayed the same for so many looks. */
const STEADY_LOOKS = 10;

/** Asks until the answer will do, or gives the last one after a minute. */
async function until<Value>(
  ask: () => Promise<Value | null>,
  good: (value: Value) => boolean,
): Promise<Value | null> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const value = await ask();
    if ((value !== null && good(value)) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** True once a summary is complete and has stayed the same for a while. */
function steady(): (summary: Summary) => boolean {
  let before = '';
  let looks = 0;
  return ({ state, counts }) => {
    const now = JSON.stringify(counts);
    looks = state !== 'reading' && now === before ? looks + 1 : 0;
    before = now;
    return state === 'off' || looks >= STEADY_LOOKS;
  };
}

async function rowOf(asker: Asker, summary: Summary, mentioned: Mentioned): Promise<string[]> {
  const { language } = summary.document;
  const { type, key, surface, kind, localName } = mentioned;
  const card = await asker.background(
    'index.card',
    { kind: type === 'term' ? 'term' : 'symbol', id: key, language, interfaceLanguage: 'en' },
    CardContentSchema,
  );
  if (card?.type === 'term') return [kind, surface, card.series ?? '', card.name.text];
  if (card) return [kind, surface, card.symbol, card.title?.text ?? card.kindName];
  return [kind, surface, type === 'term' ? '' : key, localName ?? ''];
}

/** Opens the address, prints what the extension marked there, and where the picture of it lies. */
export async function report(context: BrowserContext, tab: Page, address: string): Promise<void> {
  const asker = await openAsker(context);
  const index = await until(
    () => asker.background('index.status', {}, StatusSchema),
    ({ state }) => state !== 'absent' && state !== 'importing',
  );
  if (index) console.log(`Index: ${index.state}, ${index.documents} documents, ${index.terms} terms.`);
  await tab.goto(address);
  await tab.bringToFront();
  const here = tab.url();
  const summary = await until(() => asker.tab(here, 'page.summary', {}, SummarySchema), steady());
  if (summary) {
    const rows: string[][] = [];
    for (const mentioned of summary.mentioned) rows.push(await rowOf(asker, summary, mentioned));
    const { references, terms } = summary.counts;
    console.log(`${references} references and ${terms} terms marked; each document and term once:\n`);
    console.log(table(['kind', 'surface', 'symbol', 'title'], rows, [18, 34, 34, 70]));
  } else {
    console.log('The extension marked nothing: it does not read this page.');
  }
  const folder = join(process.cwd(), 'shots');
  mkdirSync(folder, { recursive: true });
  const shot = join(folder, 'start.png');
  // Marks are painted in idle time after they are counted.
  await tab.waitForTimeout(PAINT_MS);
  await tab.screenshot({ path: shot, fullPage: true });
  console.log(`\nScreenshot: ${shot}`);
  await asker.close();
}
