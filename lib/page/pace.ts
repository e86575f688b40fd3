/**
 * The share of time that keeping up with a changing page may take: one part in fifty, for its text and for what is found
 * in it, so that a page that changes without end is slowed by less than a twentieth.
 */
const REST_PER_WORK = 49;

/** Keeps repeated work within its share of time. */
export class Pace {
  #notBefore = 0;

  /** Notes work just done, in milliseconds. */
  spent(milliseconds: number): void {
    this.#notBefore = performance.now() + milliseconds * REST_PER_WORK;
  }

  /** How long to wait before working again, in milliseconds. */
  wait(): number {
    return Math.max(0, this.#notBefore - performance.now());
  }
}
