import type { Page } from 'playwright-core';

/** Where a page is readable: of the reader with its marks, of any other page with its text. */
const READABLE = {
  reader: '.page[data-page-number="1"] .reader-mark-reference',
  peer: '.page[data-page-number="1"] .textLayer .endOfContent',
};

/** Lets every document of a page note when it is readable, by its own clock. Before the first measure. */
export async function noteReadable(page: Page): Promise<void> {
  await page.addInitScript((wanted) => {
    const selector = location.protocol === 'chrome-extension:' ? wanted.reader : wanted.peer;
    const seen = globalThis as { readable?: number };
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      seen.readable = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  }, READABLE);
}

/**
 * Milliseconds from the start of the navigation until the first page is readable: the driver's way to the page is no part
 * of it.
 */
export async function timeOfFirstPage(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => (globalThis as { readable?: number }).readable, undefined, {
    timeout: 60_000,
  });
  return Number(await handle.jsonValue());
}

export interface Scrolled {
  /** Milliseconds of the longest task, and the number of those over 50 ms. */
  readonly longest: number;
  readonly over: number;
  /** Megabytes of the page's heap after each way through, garbage collected. */
  readonly heap: readonly number[];
}

/** Scrolls a document from its beginning to its end, as fast as the wheel does, three times. */
export async function scrollThrough(page: Page): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  const heap: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < 3; round++) {
    tasks.push(...(await page.evaluate(scrollOnce)));
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heap.push(usedSize / 2 ** 20);
  }
  await session.detach();
  return { longest: Math.max(0, ...tasks), over: tasks.length, heap };
}

/** Runs in the page; returns the long tasks meanwhile. */
async function scrollOnce(): Promise<number[]> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const container = document.querySelector('.pdfViewer')?.parentElement;
  if (!container) throw new Error('there are no pages');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const height = container.scrollHeight;
  for (let at = 0; at <= 1; at += 1 / 400) {
    container.scrollTop = at * height;
    await frame();
    await frame();
  }
  observer.disconnect();
  return tasks;
}
