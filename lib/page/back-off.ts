/** Changes of one block that follow each other within this time, in milliseconds, count as one storm. */
const QUIET_MS = 1_000;

/** The first re-reading waits no longer than a reader notices; each further one in a storm waits twice as long. */
const FIRST_WAIT_MS = 50;

/** A block that never rests is read this often at most: two readings a minute cost the page nothing. */
const LONGEST_WAIT_MS = 30_000;

interface Storm {
  lastChange: number;
  wait: number;
  due: number;
}

/**
 * Says when a block that changed may be read again. A block that changes without end (a clock, an animation in text)
 * is read ever more seldom, and the rest of the page as promptly as before.
 */
export class BackOff<Key extends object> {
  readonly #storms = new WeakMap<Key, Storm>();

  /** Notes a change at a time in milliseconds; returns the time at which to read. */
  changed(key: Key, now: number): number {
    const storm = this.#storms.get(key);
    if (!storm || now - storm.lastChange > Math.max(QUIET_MS, storm.wait)) {
      this.#storms.set(key, { lastChange: now, wait: FIRST_WAIT_MS, due: now + FIRST_WAIT_MS });
      return now + FIRST_WAIT_MS;
    }
    storm.lastChange = now;
    if (now >= storm.due) {
      storm.wait = Math.min(storm.wait * 2, LONGEST_WAIT_MS);
      storm.due = now + storm.wait;
    }
    return storm.due;
  }
}
