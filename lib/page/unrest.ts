/** Changes that follow each other within this time, in milliseconds, belong together: a clock, an animation, a typist. */
const GAP_MS = 200;

/** A page that goes on changing for so long, in milliseconds, is restless: most have settled before. */
const STORM_MS = 500;

/** Without a change for so long, in milliseconds, it is calm again. */
const CALM_MS = 1_000;

/** Whether a page changes without end. Told of each change; asks nothing of the page. */
export class Unrest {
  #since = -Infinity;
  #last = -Infinity;
  #restless = false;
  #onRestless: (() => void) | null = null;

  /** Calls back each time the page becomes restless. */
  watch(onRestless: () => void): void {
    this.#onRestless = onRestless;
  }

  /** A change, at a time in milliseconds. */
  note(now: number): void {
    if (now - this.#last > GAP_MS) this.#since = now;
    this.#last = now;
    if (this.#restless || now - this.#since < STORM_MS) return;
    this.#restless = true;
    this.#onRestless?.();
  }

  isRestless(now: number): boolean {
    this.#restless &&= now - this.#last <= CALM_MS;
    return this.#restless;
  }
}
