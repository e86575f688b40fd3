/** The share of time that keeping up with a changing page may take: one part in ten. */
const REST_PER_WORK = 9;

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
