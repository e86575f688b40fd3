/** The reader against pdf.js's own viewer component, and a document of 500 pages from end to end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../tools/browser/chromium.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { build } from '../tools/build/build.ts';
import { textPdf } from '../tools/serve/pdf.ts';
import { startHosts } from '../tools/serve/server.ts';
import { printTable } from './kit.ts';
import { peerHost } from './reader/peer-host.ts';
import { noteReadable, scrollThrough, timeOfFirstPage } from './reader/measures.ts';

const ROUNDS = 7;
const LINES = 44;
const FILE = 'https://documents.un.org/doc/bench.pdf';

const executable = findBrowser('chromium');
if (executable === null) throw new Error('there is no Chromium to measure in');

/** A report in the form of UN documents: numbered paragraphs that recall resolutions. */
const report = (pages: number) =>
  textPdf(
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: LINES }, (_, index) =>
        index % 4 === 0
          ? `${page * 11 + index / 4 + 1}. Recalls resolution ${60 + (index % 20)}/${(page % 250) + 1} of 20 December 2014,`
          : 'and the report of the Secretary-General on the work of the Organization, which notes',
      ),
    ),
  );

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const extension = await build('chrome', { test: true });
const hosts = await startHosts();
const profile = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const context = await openChromium({ executable, extension, profile, headless: true, hosts });
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().replace(/(\/\/[^/]+).*/, '$1');
  // What is measured is the way from the server, not from what was kept of the round before.
  await worker.evaluate('chrome.storage.local.set({ settings: { keepDocuments: false } })');
  let pdf = report(20);
  const peer = await peerHost('peer.example', () => pdf);
  hosts.respond((url) => (url.href === FILE ? { type: 'application/pdf', body: pdf } : peer(url)));
  const page = await context.newPage();
  // The compiler names the functions it is given by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (target) => target');
  await noteReadable(page);
  const reader = `${origin}/reader.html?file=${encodeURIComponent(FILE)}`;
  const rows: (string | number)[][] = [];
  for (const pages of [5, 20, 80]) {
    pdf = report(pages);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await timeOfFirstPage(page, 'https://peer.example/'));
      ours.push(await timeOfFirstPage(page, reader));
    }
    rows.push([`${pages} pages`, median(ours), median(theirs), median(ours) / median(theirs)]);
  }
  console.log('\nFirst page readable, ours with its marks. To reach: at most 1.1 times.');
  printTable(['file', 'reader ms', 'pdf.js viewer ms', 'ratio'], rows);

  pdf = report(500);
  const scrolls: (string | number)[][] = [];
  for (const [name, address] of [
    ['reader', reader],
    ['pdf.js viewer', 'https://peer.example/'],
  ] as const) {
    await timeOfFirstPage(page, address);
    const { longest, over, heap } = await scrollThrough(page);
    scrolls.push([name, longest, over, ...heap]);
  }
  console.log('\n500 pages scrolled through, three times. To reach: no task over 100 ms, memory flat.');
  printTable(['', 'longest task ms', 'over 50 ms', 'heap MB', 'again', 'and again'], scrolls);
} finally {
  await context.close();
  await hosts.close();
  rmSync(profile, { recursive: true, force: true });
}
