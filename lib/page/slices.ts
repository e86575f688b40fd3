/** Longest piece of work between two frames, in milliseconds: a third of a frame, so that the page keeps its pace. */
export const SLICE_MS = 5;

/** A busy page has no idle time; after this many milliseconds the next slice is due all the same. */
const IDLE_TIMEOUT_MS = 200;

/** Waits for idle time; at most `timeout` milliseconds. */
export function idle(signal: AbortSignal, timeout = IDLE_TIMEOUT_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => settle(), { timeout });
    else setTimeout(() => settle(), 1);
    const settle = () => {
      if (signal.aborted) reject(abortError(signal));
      else resolve();
    };
  });
}

/**
 * Runs work in slices of at most {@link SLICE_MS}: it is asked for its next step until the slice is used up, then waits
 * for `rest`. Returns the milliseconds spent; rejects with the reason of the abort when called off.
 */
export async function runInSlices(
  work: Iterator<unknown>,
  signal: AbortSignal,
  rest: (signal: AbortSignal) => Promise<void> = idle,
): Promise<number> {
  let spent = 0;
  for (;;) {
    if (signal.aborted) throw abortError(signal);
    const start = performance.now();
    let done = false;
    while (!done && performance.now() - start < SLICE_MS) done = work.next().done === true;
    spent += performance.now() - start;
    if (done) return spent;
    await rest(signal);
  }
}

/** Waits some milliseconds; rejects when called off. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(abortError(signal)) : resolve()), milliseconds);
  });
}

function abortError(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('called off', 'AbortError');
}
