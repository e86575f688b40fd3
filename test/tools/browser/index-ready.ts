import type { Page } from 'playwright-core';

/** How often it is asked, in milliseconds. */
const POLL_MS = 100;

/**
 * Waits, in a page of the extension, until the bundled index answers. Not by `waitForFunction`: to it the promise of an
 * answer is an answer.
 */
export async function waitForIndex(page: Page): Promise<void> {
  const isReady = () =>
    page.evaluate(async () => {
      const answer: unknown = await browser.runtime.sendMessage({ type: 'index.status', request: {} });
      return JSON.stringify(answer).includes('"ready"');
    });
  while (!(await isReady())) await page.waitForTimeout(POLL_MS);
}
