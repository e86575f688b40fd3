import type { TextChange, TextSource } from './source.ts';

/** Who watches a text that grows or changes. */
export class Watchers {
  readonly #listeners = new Set<(change: TextChange) => void>();

  constructor(private readonly source: Pick<TextSource, 'text'>) {}

  /** Tells of each change until the signal aborts; at once of all the text that is there already. */
  add(onChange: (change: TextChange) => void, signal: AbortSignal): void {
    this.#listeners.add(onChange);
    signal.addEventListener('abort', () => this.#listeners.delete(onChange), { once: true });
    if (this.source.text.version > 0) onChange({ firstBlock: 0 });
  }

  tell(change: TextChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
