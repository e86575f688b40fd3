import type { InPage } from './page.ts';

/** Milliseconds. Two browsers on two cores make each other wait; what never comes still fails. */
export const WAIT_MS = 20_000;
const POLL_MS = 50;

/** Asks again and again until the answer is truthy; errors while asking (a page on its way) count as "not yet". */
export async function poll<Value>(
  what: string,
  ask: () => Promise<Value>,
  timeout = WAIT_MS,
): Promise<Value> {
  const end = Date.now() + timeout;
  let last: unknown = undefined;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (thrown) {
      last = thrown;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`waited ${timeout} ms for ${what}; last: ${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The function's text, short, for messages. */
export const named = (run: InPage<never, unknown>) => run.toString().replace(/\s+/g, ' ').slice(0, 160);
