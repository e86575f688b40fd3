import type { StartViews } from '../../lib/page/views.ts';
import { fetchScript } from './fetch-script.ts';

/** Gets the script of the views into this frame, once in its life. */
export class ViewLoader {
  #loading: Promise<StartViews | null> | null = null;

  constructor(private readonly signal: AbortSignal) {}

  /** Null where the background does not answer: then there are marks, but no cards; the next call tries again. */
  load(): Promise<StartViews | null> {
    this.#loading ??= this.#load().then((start) => {
      if (!start) this.#loading = null;
      return start;
    });
    return this.#loading;
  }

  async #load(): Promise<StartViews | null> {
    let start: StartViews | null = null;
    globalThis.rapporteurViews = (given) => {
      start = given;
    };
    await fetchScript('views', this.signal);
    return start;
  }
}
