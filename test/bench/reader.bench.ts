/** The reader against pdf.js's own viewer component, and a document of 500 pages from end to end. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build as bundle } from 'vite';
import { openChromium } from '../tools/browser/chromium.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { build } from '../tools/build/build.ts';
import { textPdf } from '../tools/serve/pdf.ts';
import { startHosts } from '../tools/serve/server.ts';
import { printTable } from './kit.ts';

const ROUNDS = 5;
const LINES = 44;

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

async function peerScript(): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'reader/peer.ts'), formats: ['es'], fileName: 'peer' },
    },
  });
  for (const one of [built].flat()) if ('output' in one) return one.output[0].code;
  throw new Error('the peer was not built');
}

/** Milliseconds from the start of the navigation until the selector is there. */
async function timeOf(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector(selector, { state: 'attached', timeout: 60_000 });
  return performance.now() - began;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const extension = await build('chrome', { test: true });
const hosts = await startHosts();
const profile = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const context = await openChromium({ executable, extension, profile, headless: true, hosts });
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().replace(/(\/\/[^/]+).*/, '$1');
  const root = join(import.meta.dirname, '../../node_modules/pdfjs-dist');
  const files: Readonly<Record<string, { type: string; body: string | Uint8Array }>> = {
    '/': {
      type: 'text/html',
      body: `<link rel="stylesheet" href="/viewer.css"><div id="pages" style="position:absolute;inset:0;overflow:auto"><div class="pdfViewer"></div></div><script type="module" src="/peer.mjs"></script>`,
    },
    '/peer.mjs': { type: 'text/javascript', body: await peerScript() },
    '/worker.mjs': {
      type: 'text/javascript',
      body: readFileSync(join(root, 'legacy/build/pdf.worker.min.mjs')),
    },
    '/viewer.css': { type: 'text/css', body: readFileSync(join(root, 'web/pdf_viewer.css')) },
  };
  let pdf = report(20);
  hosts.respond((url) => {
    if (url.hostname === 'documents.un.org') return { type: 'application/pdf', body: pdf };
    if (url.hostname !== 'peer.example') return null;
    return url.pathname === '/file.pdf'
      ? { type: 'application/pdf', body: pdf }
      : (files[url.pathname] ?? null);
  });
  const page = await context.newPage();
  // The compiler names the functions it is given by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (target) => target');
  const reader = `${origin}/reader.html?file=${encodeURIComponent('https://documents.un.org/doc/bench.pdf')}`;
  const first = '.page[data-page-number="1"]';
  const rows: (string | number)[][] = [];
  for (const pages of [5, 20, 80]) {
    pdf = report(pages);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(
        await timeOf(page, 'https://peer.example/', `${first}[data-loaded] .textLayer .endOfContent`),
      );
      ours.push(await timeOf(page, reader, `${first} .reader-mark-reference`));
    }
    rows.push([`${pages} pages`, median(ours), median(theirs), median(ours) / median(theirs)]);
  }
  console.log('\nFirst page readable, ours with its marks. To reach: at most 1.1 times.');
  printTable(['file', 'reader ms', 'pdf.js viewer ms', 'ratio'], rows);

  pdf = report(500);
  await timeOf(page, reader, `${first} .reader-mark-reference`);
  const seen = await page.evaluate(async () => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    const container = document.querySelector('.reader-pages');
    if (!container) return null;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const heap = () =>
      (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
    const scroll = async () => {
      for (let at = 0; at <= 1; at += 1 / 400) {
        container.scrollTop = at * container.scrollHeight;
        await frame();
        await frame();
      }
      return heap() / 2 ** 20;
    };
    return {
      once: await scroll(),
      twice: await scroll(),
      longest: Math.max(0, ...tasks),
      tasks: tasks.length,
    };
  });
  console.log('\n500 pages scrolled through. To reach: no task over 100 ms, memory flat.');
  printTable(
    ['', 'longest task ms', 'tasks over 50 ms', 'heap MB', 'heap again MB'],
    [['500 pages', seen?.longest ?? NaN, seen?.tasks ?? NaN, seen?.once ?? NaN, seen?.twice ?? NaN]],
  );
} finally {
  await context.close();
  await hosts.close();
  rmSync(profile, { recursive: true, force: true });
}
