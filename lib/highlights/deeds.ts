import { signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';

export type DeedKind = 'make' | 'colour' | 'note' | 'tags' | 'remove' | 'place';

/** Something that the reader did to a highlight in this view of a document. */
export interface Deed {
  /** The logged action to take back. */
  readonly action: string;
  readonly kind: DeedKind;
  /** The beginning of the highlight's quote, to say what is meant. */
  readonly beginning: string;
}

/** Deeds that can be taken back in one view; the database keeps more. */
const KEPT = 100;

/**
 * What was done in one view of a document, in order, so that it can be taken back and done again one by one. What other
 * tabs and the library did has its place there: a key pressed on a page changes nothing out of sight.
 */
export class Deeds {
  readonly #done: Signal<readonly Deed[]> = createSignal([]);
  readonly #undone: Signal<readonly Deed[]> = createSignal([]);

  /** In the order of doing: the last is the next to be taken back. */
  get done(): ReadonlySignal<readonly Deed[]> {
    return this.#done;
  }

  /** The last is the next to be done again. */
  get undone(): ReadonlySignal<readonly Deed[]> {
    return this.#undone;
  }

  did(deed: Deed): void {
    this.#done.value = [...this.#done.value, deed].slice(-KEPT);
    this.#undone.value = [];
  }

  /** Moves a deed to the undone ones; what was done after it stays done. */
  tookBack(deed: Deed): void {
    this.#done.value = this.#done.value.filter(({ action }) => action !== deed.action);
    this.#undone.value = [...this.#undone.value, deed];
  }

  didAgain(deed: Deed): void {
    this.#undone.value = this.#undone.value.filter(({ action }) => action !== deed.action);
    this.#done.value = [...this.#done.value, deed];
  }

  /** Drops a deed that can neither be taken back nor done again any more. */
  forget(deed: Deed): void {
    this.#done.value = this.#done.value.filter(({ action }) => action !== deed.action);
    this.#undone.value = this.#undone.value.filter(({ action }) => action !== deed.action);
  }
}

/** Longest beginning of a quote that is shown and read out, in characters. */
const SPOKEN = 60;

/** The beginning of a quote in one line, whole words where there are any. */
export function beginningOf(quote: string): string {
  const line = quote.split(/\s+/).join(' ').trim();
  if (line.length <= SPOKEN) return line;
  const cut = line.slice(0, SPOKEN + 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 0 ? word : SPOKEN)}…`;
}
