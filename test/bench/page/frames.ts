import type { Page } from 'playwright-core';
import { threadOf } from './thread.ts';

/** Time of the main thread is told for this many frames together. */
const FRAMES = 45;

/** A page that changes without end is known as such by now. */
const SETTLE_FRAMES = 40;

/** Of so many rounds the best counts: the machine has other work. */
const ROUNDS = { fillSmall: 4, fillManyNodes: 2 };

/** A sixtieth of a second, in milliseconds. */
const FRAME_MS = 1_000 / 60;

interface Cost {
  /** Time of the page's main thread a frame, in milliseconds. */
  readonly thread: number;
  /** Time from one frame to the next, in milliseconds. */
  readonly apart: number;
}

/** What each burden costs a small and a large page a frame, without us and with us. */
export async function frameRows(page: Page): Promise<(string | number)[][]> {
  const spent = await threadOf(page);
  const burdened = (name: string, frames: number) =>
    page.evaluate<number>(`pageBench.burdened(${JSON.stringify(name)}, ${frames})`);
  const costOf = async (name: string): Promise<Cost> => {
    await burdened(name, SETTLE_FRAMES);
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
        without.push(await costOf(name));
        await page.evaluate('pageBench.stay()');
        along.push(await costOf(name));
        await page.evaluate('pageBench.leave()');
      }
      const [bare, ours] = [least(without), least(along)];
      const more = ours.thread - bare.thread;
      rows.push([
        size === 'fillSmall' ? name : `${name}, 100,000 nodes`,
        bare.thread,
        ours.thread,
        (more / bare.thread) * 100,
        (more / FRAME_MS) * 100,
        bare.apart,
        ours.apart,
      ]);
    }
  return rows;
}
