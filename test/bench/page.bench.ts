/** Scan and mark of a page in a real browser, against mark.js with a naive pattern and against the floor. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { printTable, TARGET } from './kit.ts';
import { frameRows } from './page/frames.ts';
import { marking, type Cost } from './page/marking.ts';

const MEGABYTE = 1_000_000;

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { __TEST_BUILD__: 'false' },
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
  const walls: (string | number)[][] = [];
  const threads: (string | number)[][] = [];
  for (const factor of [1 / 4, 1, 4]) {
    const marked = await marking(page, MEGABYTE * factor);
    const { hits, ours, naive, reading, floor, peer, first } = marked;
    const head = [`${factor} MB`, hits];
    const of = (cost: keyof Cost) => [
      ...[ours, naive, reading, floor, peer].map((way) => way[cost]),
      peer[cost] / ours[cost],
    ];
    walls.push([...head, ...of('wall'), ours.wall / floor.wall, first.wall, first.longest]);
    threads.push([...head, ...of('thread')]);
  }
  const head = ['page', 'hits', 'ours', 'naive pattern', 'reading', 'floor', 'mark.js', 'mark.js / ours'];
  console.log(
    '\nScan and mark a page until it is painted, in milliseconds. To reach: 8 times faster than mark.js, 4 times the floor, no task over 50 ms.',
  );
  printTable([...head, 'ours / floor', 'in slices', 'longest task'], walls);
  console.log(
    '\nThe same, what the main thread does: script, style, layout and painting, without the waiting for a frame.',
  );
  printTable(head, threads);
  console.log(
    '\nA frame of a page in which something goes on, after the first reading: the time of its main thread, and from one frame to the next. What the first reading left over was collected before. To reach: within 5 % of frame time.',
  );
  printTable(
    ['page', 'without ms', 'with ms', '% of own work', '% of frame time', 'apart ms', 'with ms'],
    await frameRows(page),
  );
} finally {
  await browser.close();
}
