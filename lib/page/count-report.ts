import { isAbort } from '../faults/index.ts';
import { call } from '../messages/index.ts';
import { tabProtocol, type Counts } from './protocol.ts';

/** The badge need not follow a changing page faster than this, in milliseconds. */
const REPORT_EVERY_MS = 500;

/** Tells the background how much is marked in this frame, and only when that, or whether it is all, changed. */
export class CountReport {
  #told = '';
  #latest: Counts | null = null;
  #complete = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly signal: AbortSignal) {}

  /** `complete` where the text has been read to its end: who learns from it waits for that. */
  say(counts: Counts, complete = true): void {
    this.#latest = counts;
    this.#complete = complete;
    this.#timer ??= setTimeout(() => void this.#tell(), REPORT_EVERY_MS);
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    const counts = this.#latest;
    const key = JSON.stringify([counts, this.#complete]);
    if (!counts || key === this.#told || this.signal.aborted) return;
    this.#told = key;
    try {
      await call(tabProtocol, 'counted', counts, this.signal);
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }
}
