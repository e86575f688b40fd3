/** Changes of one block that follow each other within this time, in milliseconds, count as one storm. */
const QUIET_MS = 1_000;

/** The first re-reading waits no longer than a reader notices; each further one in a storm waits twice as long. */
const FIRST_WAIT_MS = 50;

/** A block that never rests is read this often at most: two readings a minute cost the page nothing. */
const LONGEST_WAIT_MS = 30_000;

interface Storm {
  lastChange: number;
  wait: number;
}

/**
 * Says when a block that changed is to be read again. A block that changes without end (a clock, an animation in text)
 * is read ever more seldom, and the rest of the page as promptly as before.
 */
export class BackOff<Key extends object> {
  readonly #storms = new WeakMap<Key, Storm>();

  /** A change, at a time in milliseconds, of a block that no reading is due for. Returns the time at which to read. */
  schedule(key: Key, now: number): number {
    const storm = this.#storms.get(key);
    const raging = storm !== undefined && now - storm.lastChange <= Math.max(QUIET_MS, storm.wait);
    const wait = raging ? Math.min(storm.wait * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
    this.#storms.set(key, { lastChange: now, wait });
    return now + wait;
  }

  /** A further change of a block that is to be read anyway. */
  touch(key: Key, now: number): void {
    const storm = this.#storms.get(key);
    if (storm) storm.lastChange = now;
  }
}
