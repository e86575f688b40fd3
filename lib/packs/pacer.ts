/** Told at most this often, in milliseconds: with the longest stretch of work between, still twice a second. */
const TELL_EVERY_MS = 125;

/** Calls back from time to time, lets other tasks run, and throws the signal's reason once it has aborted. */
export function pacer(report: () => void, signal?: AbortSignal): (now?: boolean) => Promise<void> {
  let told = 0;
  return async (now = false) => {
    const time = performance.now();
    if (!now && time - told < TELL_EVERY_MS) return;
    told = time;
    report();
    // A worker hears a cancel only between tasks.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
}
