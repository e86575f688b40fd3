/** Text that stood in one place for so long, in milliseconds, holds still. */
const STILL_MS = 1_000;

/** What held still and moved after all must hold still twice as long the next time, at most so long, in milliseconds. */
const LONGEST_STILL_MS = 30_000;

/** Where a mark's text stands, and whether it holds still there. Told of places and moves; asks nothing of the page. */
export class Standing {
  /** Null where it moved to a place that is not known yet. */
  #place: string | null;
  #moved: number;
  #isStill: boolean;
  #needed = STILL_MS;

  /** @param trusted whether text that was never seen before is held to be still */
  constructor(place: string, now: number, trusted: boolean) {
    this.#place = place;
    this.#moved = trusted ? -Infinity : now;
    this.#isStill = trusted;
  }

  /** Notes where it stands at a time in milliseconds. Returns whether it holds still. */
  at(place: string, now: number): boolean {
    this.#place ??= place;
    if (this.#place !== place) this.move(now, false);
    else this.#isStill ||= now - this.#moved >= this.#needed;
    this.#place = place;
    return this.#isStill;
  }

  /**
   * Notes that it moved.
   * @param trusted whether one move, with none before it for a while, leaves it still wherever it is now
   * @returns whether it holds still
   */
  move(now: number, trusted: boolean): boolean {
    const staysStill = trusted && now - this.#moved >= STILL_MS;
    if (staysStill) this.#place = null;
    else if (this.#isStill) this.#needed = Math.min(this.#needed * 2, LONGEST_STILL_MS);
    this.#isStill = staysStill;
    this.#moved = now;
    return staysStill;
  }
}
