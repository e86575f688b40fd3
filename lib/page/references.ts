import { mayCite } from '../detect/sign.ts';
import type { BlockMentions, Detector } from '../detect/types.ts';
import { isAbort } from '../faults/index.ts';
import { call } from '../messages/index.ts';
import { beginningOf } from './beginning.ts';
import { tabProtocol } from './protocol.ts';
import type { ReferenceReading } from './reference-reading.ts';
import { pause } from './slices.ts';
import { trusted } from './trusted.ts';

/** Where the background does not answer, it is asked again after so many milliseconds each. */
const ASKED_AGAIN_MS = [500, 4_000];

/** What shows that somebody still reads the page: then it is asked once more. */
const SIGNS_OF_USE = ['visibilitychange', 'pointerdown', 'keydown'];

const NOTHING: BlockMentions = { references: [], terms: [] };

/** Two letters, or a sign that is a word by itself: where there is none, there is no term. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;

/** So much of a page is looked at before it is read block by block, in UTF-16 units. */
const GLANCED_AT = 100_000;

/** Fetches what detects references, once a text shows that it may hold some. */
export class References {
  #asked: Promise<void> | null = null;
  #isAwaited = false;
  #hasWords = false;

  constructor(
    private readonly signal: AbortSignal,
    /** Called when it came, and when it will not come. */
    private readonly onSettled: () => void,
  ) {}

  /** Null while it is not there. */
  get reading(): ReferenceReading | null {
    return globalThis.rapporteurReferences ?? null;
  }

  /** True from when it was asked for until it came, or it is known not to come. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  /** True where a text was seen that holds a word. */
  get hasWords(): boolean {
    return this.#hasWords;
  }

  /** Asks for it, unless it was asked for before. */
  want(): void {
    if (!this.reading) this.#asked ??= this.#fetch();
  }

  /** Looks for a sign in the beginning of a page, so that what detects comes while the page is read. */
  glance(page: Element): void {
    if (!this.reading && mayCite(beginningOf(page, GLANCED_AT))) this.want();
  }

  /** Stands in for the detector until it is there: finds nothing, and asks for the detector where a text has a sign of it. */
  watcher(): Detector {
    return {
      scan: (block) => {
        this.#hasWords ||= WORD.test(block);
        if (!this.#asked && mayCite(block)) this.want();
        return NOTHING;
      },
      state: () => ({ blocksRead: 0 }),
      restore: () => undefined,
    };
  }

  #askWhenUsed(): void {
    const waiting = new AbortController();
    const options = { capture: true, signal: AbortSignal.any([this.signal, waiting.signal]) };
    const ask = trusted(() => {
      waiting.abort();
      this.#asked = this.#fetch();
    });
    for (const sign of SIGNS_OF_USE) document.addEventListener(sign, ask, options);
  }

  async #fetch(): Promise<void> {
    this.#isAwaited = true;
    try {
      for (const wait of [...ASKED_AGAIN_MS, null]) {
        const answer = await call(tabProtocol, 'references', {}, this.signal);
        if (this.signal.aborted) return;
        if (this.reading || (!answer.ok && answer.fault.code === 'extension-updated')) break;
        if (wait === null) this.#askWhenUsed();
        else await pause(wait, this.signal);
      }
      this.#isAwaited = false;
      this.onSettled();
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }
}
