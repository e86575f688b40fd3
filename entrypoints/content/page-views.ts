import type { EarlyPointer, Views, ViewSession } from '../../lib/page/views.ts';
import { onFirstUse } from './first-use.ts';
import type { ViewLoader } from './view-loader.ts';

/** The views of a page, which come when they are first needed: when somebody moves, presses or types on the page. */
export class PageViews {
  #views: Promise<Views | null> | null = null;
  #early: EarlyPointer | null = null;
  #failed = false;
  readonly #stopWaiting: () => void;

  constructor(
    private readonly loader: ViewLoader,
    private readonly session: Omit<ViewSession, 'early'>,
  ) {
    this.#stopWaiting = onFirstUse(session.signal, (pointer) => {
      if (pointer && !this.#early?.pressed) this.#early = pointer;
      this.load();
    });
  }

  /** Fetches the views ahead of use. What failed once is tried again only when it is asked for. */
  load(): void {
    if (!this.#failed) this.with(() => undefined);
  }

  /** Does something with the views, as soon as they are there. */
  with(act: (views: Views) => void): void {
    this.#views ??= this.#start();
    void this.#views.then((views) => {
      if (views && !this.session.signal.aborted) act(views);
    });
  }

  documentChanged(): void {
    if (this.#views) this.with((views) => views.documentChanged());
  }

  marksChanged(): void {
    if (this.#views) this.with((views) => views.marksChanged());
  }

  async #start(): Promise<Views | null> {
    const start = await this.loader.load();
    this.#failed = start === null;
    if (!start || this.session.signal.aborted) {
      this.#views = null;
      return null;
    }
    this.#stopWaiting();
    return start({ ...this.session, early: this.#early });
  }
}
