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

/**
 * Waits for work that is done elsewhere (another worker, the disk) and tells meanwhile, so that progress is heard of and a
 * cancel is heard even where that work stands still. Throws what the work throws, and what `tell` throws: then the work may
 * still be under way.
 */
export async function waitTelling<Value>(work: Promise<Value>, tell: () => Promise<void>): Promise<Value> {
  const done = work.then(
    () => true,
    () => true,
  );
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = new Promise<boolean>(
      (resolve) => (timer = setTimeout(() => resolve(false), TELL_EVERY_MS)),
    );
    const over = await Promise.race([done, later]);
    clearTimeout(timer);
    if (over) return work;
    await tell();
  }
}
