import type { Page } from 'playwright-core';
import { threadOf } from './thread.ts';

/** Time of the main thread is told for this many frames together. */
const FRAMES = 45;

/** A page that changes without end is known as such by now, in milliseconds, and its marks are drawn for that. */
const SETTLE_MS = 5_000;

/** So many frames are enough to get a page going. */
const START_FRAMES = 20;

/** Of so many rounds the best counts: the machine has other work. */
const ROUNDS = { fillSmall: 3, fillManyNodes: 2 };

/** A sixtieth of a second, in milliseconds. */
const FRAME_MS = 1_000 / 60;

interface Cost {
  /** Time of the page's main thread a frame, in milliseconds. */
  readonly thread: number;
  /** Time from one frame to the next, in milliseconds. */
  readonly apart: number;
}

/**
 * What each burden costs a small and a large page a frame, without us and with us. A page's own frame time is what its main
 * thread does in a frame, or the time from one frame of the display to the next where that is longer.
 */
export async function frameRows(page: Page): Promise<(string | number)[][]> {
  const { spent, collect } = await threadOf(page);
  const burdened = (name: string, frames: number) =>
    page.evaluate<number>(`pageBench.burdened(${JSON.stringify(name)}, ${frames})`);
  const costOf = async (name: string, settle: number): Promise<Cost> => {
    const start = performance.now();
    do await burdened(name, START_FRAMES);
    while (performance.now() - start < settle);
    // What the first reading has left over is not collected in the middle of a measurement.
    await collect();
    await burdened(name, START_FRAMES);
    const before = await spent();
    const apart = await burdened(name, FRAMES);
    return { thread: ((await spent()) - before) / FRAMES, apart };
  };
  const least = (costs: readonly Cost[]): Cost => ({
    thread: Math.min(...costs.map(({ thread }) => thread)),
    apart: Math.min(...costs.map(({ apart }) => apart)),
  });
  const rows: (string | number)[][] = [];
  for (const size of ['fillSmall', 'fillManyNodes'] as const)
    for (const name of await page.evaluate<string[]>('pageBench.BURDENS')) {
      await page.evaluate(`void pageBench.${size}()`);
      const without: Cost[] = [];
      const along: Cost[] = [];
      for (let round = 0; round < ROUNDS[size]; round++) {
        without.push(await costOf(name, 0));
        await page.evaluate('pageBench.stay()');
        along.push(await costOf(name, SETTLE_MS));
        await page.evaluate('pageBench.leave()');
      }
      const [bare, ours] = [least(without), least(along)];
      const more = ours.thread - bare.thread;
      rows.push([
        size === 'fillSmall' ? name : `${name}, 100,000 nodes`,
        bare.thread,
        ours.thread,
        (more / bare.thread) * 100,
        (more / Math.max(bare.thread, FRAME_MS)) * 100,
        bare.apart,
        ours.apart,
      ]);
    }
  return rows;
}
