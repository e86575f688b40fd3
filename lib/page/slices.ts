/** Longest piece of work between two frames, in milliseconds: a third of a frame, so that the page keeps its pace. */
export const SLICE_MS = 5;

/** Where the browser says that it has nothing else to do, a slice may be as long as this, in milliseconds. */
const LONGEST_SLICE_MS = 12;

/** So long where a reader waits, in milliseconds: a task that is still no long one, in a page that has nothing to draw. */
const LONGEST_FIRST_SLICE_MS = 35;

/** A busy page has no idle time; after this many milliseconds the next slice is due all the same. */
const IDLE_TIMEOUT_MS = 200;

/** What a reader waits for, the first marks of a page, is due sooner, in milliseconds: an eighth of a busy page's time. */
const FIRST_TIMEOUT_MS = 35;

/** Waits for idle time; at most `timeout` milliseconds. */
export async function idle(signal: AbortSignal, timeout = IDLE_TIMEOUT_MS): Promise<void> {
  await idleTime(signal, timeout);
}

/** Waits as {@link idle} does, and gives the milliseconds that may be used then. */
function idleTime(
  signal: AbortSignal,
  timeout = IDLE_TIMEOUT_MS,
  longest = LONGEST_SLICE_MS,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (left: number) => {
      if (signal.aborted) reject(abortError(signal));
      else resolve(Math.min(Math.max(left, SLICE_MS), longest));
    };
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback((deadline) => settle(deadline.timeRemaining()), { timeout });
    else setTimeout(() => settle(SLICE_MS), 1);
  });
}

/** Rests between the slices of a first reading. */
export function briefly(signal: AbortSignal): Promise<number> {
  return idleTime(signal, FIRST_TIMEOUT_MS, LONGEST_FIRST_SLICE_MS);
}

/**
 * Runs work in slices: it is asked for its next step until the slice is used up, then waits for `rest`, which says how
 * long the next slice may be ({@link SLICE_MS} where it does not). Returns the milliseconds spent; rejects with the reason
 * of the abort when called off.
 */
export async function runInSlices(
  work: Iterator<unknown>,
  signal: AbortSignal,
  rest: (signal: AbortSignal) => Promise<unknown> = idleTime,
): Promise<number> {
  let spent = 0;
  let slice = SLICE_MS;
  for (;;) {
    if (signal.aborted) throw abortError(signal);
    const start = performance.now();
    let done = false;
    while (!done && performance.now() - start < slice) done = work.next().done === true;
    spent += performance.now() - start;
    if (done) return spent;
    const given = await rest(signal);
    slice = typeof given === 'number' ? given : SLICE_MS;
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
