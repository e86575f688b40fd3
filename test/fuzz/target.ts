import type { Random } from './random.ts';

/** A reader of untrusted input, with a maker of cases: mutations of what it really gets. */
export interface Target {
  readonly name: string;
  /** Cases of a full run. */
  readonly cases: number;
  /**
   * Makes a case and reads it. Throws where the reader throws, or breaks its word about what comes out; that a reader
   * refuses input is no fault.
   */
  run(random: Random): void | Promise<void>;
}

/** What a reader promised and did not keep. */
export class Broken extends Error {
  constructor(promise: string, detail?: unknown) {
    super(`${promise}${detail === undefined ? '' : `: ${JSON.stringify(detail).slice(0, 300)}`}`);
    this.name = 'Broken';
  }
}

export function promised(kept: boolean, promise: string, detail?: unknown): void {
  if (!kept) throw new Broken(promise, detail);
}
