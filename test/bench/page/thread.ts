import type { Page } from 'playwright-core';

export interface Thread {
  /** The time that the main thread has spent so far, in milliseconds: scripts, styles, layout, painting. */
  readonly spent: () => Promise<number>;
  /** Collects what no script holds any longer. */
  readonly collect: () => Promise<void>;
}

/** The main thread of a page. */
export async function threadOf(page: Page): Promise<Thread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async spent() {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
    },
    async collect() {
      await session.send('HeapProfiler.collectGarbage');
    },
  };
}
