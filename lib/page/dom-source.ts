import { DomText, isElement } from '../text/dom/index.ts';
import type { TextChange, TextSource } from '../text/source.ts';
import { Watchers } from '../text/watchers.ts';
import { BackOff } from './back-off.ts';
import { isAbort } from '../faults/index.ts';
import { Pace } from './pace.ts';
import { briefly, runInSlices } from './slices.ts';
import { Unrest } from './unrest.ts';

/** More records than this in one batch are not looked at one by one: everything they touch is read again at once. */
const MOST_RECORDS = 5_000;

/**
 * The text of a page, kept up with its changes: one observer for the whole page notes which blocks changed, and idle
 * slices read them again. Starts reading at once.
 */
export class DomSource implements TextSource {
  readonly text: DomText;
  readonly unrest = new Unrest();
  readonly #watchers = new Watchers(this);
  readonly #backOff = new BackOff<Element>();
  /** Changed blocks and when each may be read. */
  readonly #due = new Map<Element, number>();
  readonly #pace = new Pace();
  #reading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    root: Element,
    private readonly signal: AbortSignal,
  ) {
    this.text = new DomText(root);
    const observer = new MutationObserver((records) => this.#note(records));
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    // What changes its looks is no new text, but each of its frames costs as much.
    const looks = new MutationObserver(() => this.unrest.note(performance.now()));
    looks.observe(root, { attributeFilter: ['style', 'class'], subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      looks.disconnect();
      clearTimeout(this.#timer);
    });
    void this.#read();
  }

  watch(onChange: (change: TextChange) => void, signal: AbortSignal): void {
    this.#watchers.add(onChange, signal);
  }

  #note(records: readonly MutationRecord[]): void {
    const now = performance.now();
    this.unrest.note(now);
    if (records.length > MOST_RECORDS) {
      this.text.reset();
      this.#due.set(document.documentElement, now);
    } else {
      for (const record of records) {
        for (const node of record.removedNodes) if (isElement(node)) this.text.forget(node);
        const element = this.text.blockElementOf(record.target);
        if (element) this.#change(element, now);
      }
    }
    this.#schedule();
  }

  #change(element: Element, now: number): void {
    if (this.#due.has(element)) this.#backOff.touch(element, now);
    else this.#due.set(element, this.#backOff.schedule(element, now));
  }

  #schedule(): void {
    if (this.#reading || this.#due.size === 0 || this.signal.aborted) return;
    clearTimeout(this.#timer);
    const wait = Math.min(...this.#due.values()) - performance.now();
    this.#timer = setTimeout(() => void this.#read(), Math.max(0, wait, this.#pace.wait()));
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      this.#pace.spent(
        await runInSlices(this.#steps(), this.signal, this.text.version === 0 ? briefly : undefined),
      );
      const firstBlock = this.text.publish();
      if (firstBlock !== null) this.#watchers.tell({ firstBlock });
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    } finally {
      this.#reading = false;
      this.#schedule();
    }
  }

  *#steps(): Iterator<void> {
    const now = performance.now();
    for (const [element, due] of this.#due) {
      if (due > now) continue;
      this.#due.delete(element);
      this.text.markUnread(element);
    }
    while (this.text.readNext()) yield;
  }
}
