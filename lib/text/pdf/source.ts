import type { TextChange, TextSource } from '../source.ts';
import { Watchers } from '../watchers.ts';
import { Flow } from './flow.ts';
import type { RawPage } from './page.ts';
import { PdfText } from './text.ts';

/** Gives the text of a page (1-based); rejects when the document is gone. */
export type ReadPage = (page: number) => Promise<RawPage>;

/** A page between two showings of the growing text, at most: the last ones of a long document come in such steps. */
const LARGEST_STEP = 64;

/** Work on pages between two rests, in milliseconds; their strings come from another thread. */
const SLICE_MS = 5;

/**
 * Reads the text of a document page by page, the first at once and the rest when nothing else is to be done, and tells
 * those who watch as it grows: after 1, 2, 4, 8 … pages, so that the whole costs no more than a few readings.
 */
export class PdfSource implements TextSource {
  readonly text = new PdfText();
  readonly #watchers = new Watchers(this);
  #complete = false;

  constructor(
    private readonly pages: number,
    private readonly readPage: ReadPage,
    private readonly signal: AbortSignal,
  ) {}

  /** True once every page has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  watch(onChange: (change: TextChange) => void, signal: AbortSignal): void {
    this.#watchers.add(onChange, signal);
  }

  /** Reads to the end. After the first page `idle` is awaited before every slice of work. Throws when the signal aborts. */
  async read(idle: () => Promise<void>): Promise<void> {
    const flow = new Flow();
    let firstOpen = 0;
    let next = 1;
    let spent = Infinity;
    for (let page = 1; page <= this.pages; page++) {
      if (page > 1 && spent > SLICE_MS) {
        await idle();
        spent = 0;
      }
      this.signal.throwIfAborted();
      const raw = await this.readPage(page);
      this.signal.throwIfAborted();
      const began = performance.now();
      flow.add(raw);
      spent += performance.now() - began;
      if (page < next && page < this.pages) continue;
      next = page + Math.min(page, LARGEST_STEP);
      if (page === this.pages) {
        flow.end();
        this.#complete = true;
      }
      const { blocks, firstOpen: open } = flow.blocks();
      this.text.publish(blocks, firstOpen);
      this.#watchers.tell({ firstBlock: firstOpen });
      firstOpen = open;
    }
  }
}
