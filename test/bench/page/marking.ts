import type { Page } from 'playwright-core';
import { threadOf } from './thread.ts';

/** Of so many rounds the best counts: the machine has other work. */
const ROUNDS = 4;

export interface Cost {
  /** From the beginning of the work until it is painted, in milliseconds: waiting for the frame is part of it. */
  readonly wall: number;
  /** What the page's main thread did meanwhile, in milliseconds: script, style, layout and painting, without waiting. */
  readonly thread: number;
}

export interface Marking {
  readonly hits: number;
  readonly ours: Cost;
  readonly naive: Cost;
  readonly reading: Cost;
  readonly floor: Cost;
  readonly peer: Cost;
  /** The first reading while the page goes on: until all is marked, and its longest task. */
  readonly first: { readonly wall: number; readonly longest: number };
}

/** Marks a page of so many UTF-16 units in each way. */
export async function marking(page: Page, size: number): Promise<Marking> {
  const { spent } = await threadOf(page);
  const fill = () => page.evaluate<number>(`pageBench.fill(${size})`);
  const best = async (name: string, isSpoilt = false): Promise<Cost> => {
    const costs: Cost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      if (isSpoilt) await fill();
      await page.evaluate('pageBench.settle()');
      const before = await spent();
      const wall = await page.evaluate<number>(`pageBench.once(${JSON.stringify(name)})`);
      costs.push({ wall, thread: (await spent()) - before });
    }
    return {
      wall: Math.min(...costs.map(({ wall }) => wall)),
      thread: Math.min(...costs.map(({ thread }) => thread)),
    };
  };
  const hits = await fill();
  const first = await page.evaluate<Marking['first']>('pageBench.firstReading()');
  await page.evaluate('pageBench.dressUp()');
  const marked = {
    hits,
    first,
    ours: await best('ours'),
    naive: await best('naive'),
    reading: await best('reading'),
    floor: await best('floor'),
    peer: await best('peer', true),
  };
  await page.evaluate('pageBench.undress()');
  return marked;
}
