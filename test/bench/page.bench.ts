/** Scan and mark of a page in a real browser, against mark.js with a naive pattern and against the floor. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { printTable, TARGET } from './kit.ts';
import { frameRows } from './page/frames.ts';

const MEGABYTE = 1_000_000;

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: TARGET,
      lib: { entry: join(import.meta.dirname, 'page/in-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  for (const one of [built].flat()) if ('output' in one) return one.output[0].code;
  throw new Error('the page was not built');
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: await script() });
  const rows: (string | number)[][] = [];
  for (const factor of [1 / 4, 1, 4]) {
    const times = await page.evaluate<Record<string, number>>(`pageBench.measure(${MEGABYTE * factor})`);
    const { hits = 0, ours = NaN, naive = NaN, reading = NaN, least = NaN, peer = NaN } = times;
    const { wall = NaN, longest = NaN } = times;
    const label = `${factor} MB`;
    rows.push([label, hits, ours, naive, reading, least, peer, peer / ours, ours / least, wall, longest]);
  }
  console.log(
    '\nScan and mark a page, script and paint. To reach: 8 times faster than mark.js, 4 times the floor, no task over 50 ms.',
  );
  printTable(
    [
      'page',
      'hits',
      'ours ms',
      'naive pattern ms',
      'reading ms',
      'floor ms',
      'mark.js ms',
      'mark.js / ours',
      'ours / floor',
      'in slices ms',
      'longest task ms',
    ],
    rows,
  );
  console.log(
    '\nA frame of a page in which something goes on, after the first reading: the time of its main thread, and from one frame to the next. To reach: within 5 per cent.',
  );
  printTable(
    ['page', 'without ms', 'with ms', 'per cent more', 'of a 60th of a second', 'apart ms', 'with ms'],
    await frameRows(page),
  );
} finally {
  await browser.close();
}
