/** The library in a real browser: opened, scrolled, searched and walked through with more and more excerpts in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../tools/browser/chromium.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { waitForIndex } from '../tools/browser/index-ready.ts';
import { build } from '../tools/build/build.ts';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import { printTable } from './kit.ts';
import {
  noteLibrary,
  openLibrary,
  scrollLibrary,
  typeInLibrary,
  walkLibrary,
  type Opening,
} from './library/measures.ts';

const ROUNDS = 3;
const TYPED = 'recomendations further 4002';

const executable = findBrowser('chromium');
if (executable === null) throw new Error('there is no Chromium to measure in');

const excerpts = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    // Four excerpts a document.
    const symbol = `A/${60 + (index % 20)}/${1 + (index % 2500)}`;
    return sampleHighlight(index, {
      document: symbol,
      symbol,
      title: '',
      quote: `${index}. Requests the Secretary-General to submit a report on the implementation of the present resolution, including recommendations on further steps, under item ${index % 97} of its agenda;`,
      note: index % 3 === 0 ? `Compare with item ${index}` : '',
      tags: index % 2 === 0 ? ['financing'] : [],
      documentDate: `${2000 + (index % 20)}-05-06`,
      createdAt: Date.UTC(2025, index % 12, 1 + (index % 27)) + index,
    });
  });

const extension = process.env.RAPPORTEUR_BUILD ?? (await build('chrome', { test: true }));

async function measure(count: number): Promise<(string | number)[]> {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const context = await openChromium({ executable: executable ?? '', extension, profile, headless: true });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const address = `${worker.url().replace(/(\/\/[^/]+).*/, '$1')}/library.html`;
    const page = await context.newPage();
    await page.goto(address);
    await waitForIndex(page);
    await noteLibrary(page, count);
    await page.goto(address);
    await page.evaluate((highlights) => {
      const request = { action: 'fill', highlights };
      return browser.runtime.sendMessage({ type: 'highlights.import', request });
    }, excerpts(count));
    const openings: Opening[] = [];
    for (let round = 0; round <= ROUNDS; round++) openings.push(await openLibrary(page, address));
    const least = (of: (opening: Opening) => number) => Math.min(...openings.map(of));
    const typed = await typeInLibrary(page, TYPED);
    const scrolled = await scrollLibrary(page);
    const walked = await walkLibrary(page);
    const works = [typed, scrolled, walked];
    return [
      String(count),
      least(({ rows }) => rows),
      least(({ all }) => all),
      least(({ task }) => task),
      typed.answer,
      scrolled.frame,
      walked.answer,
      Math.max(...works.map(({ task }) => task)),
    ];
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const rows = [];
for (const count of [100, 1000, 10_000]) rows.push(await measure(count));
console.log(
  '\nThe library. To reach with 10,000: opened within 1,000 ms, a letter within 100 ms, no frame or task over 50 ms.',
);
printTable(
  [
    'excerpts',
    'first rows ms',
    'all counted ms',
    'longest task ms',
    'worst letter ms',
    'worst scroll frame ms',
    'worst arrow ms',
    'longest task of these ms',
  ],
  rows,
);
