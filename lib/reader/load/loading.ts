import { failure, isAbort, success, type Result } from '../../faults/index.ts';
import { addressParts } from '../../hosts/address.ts';
import type { Language } from '../../languages/index.ts';
import { findKept, readKept } from '../kept/client.ts';
import type { KeptDocument } from '../kept/protocol.ts';
import { mayRead } from '../permission.ts';
import type { Arrival, Progress } from './arrival.ts';
import { fetchDocument } from './document.ts';

/** What came of an address. */
export type Loaded =
  | { readonly kind: 'arrival'; readonly arrival: Arrival }
  /** A copy from this machine; `current` where the server has just said that it still stands. */
  | {
      readonly kind: 'kept';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly keptAt: number;
      readonly current: boolean;
    }
  /** The browser withholds the host from the extension. */
  | { readonly kind: 'withheld' };

export interface LoadOptions {
  /** Where the browser hands over the bytes of this address, once. */
  readonly stream?: string;
  /** What is asked for where the address does not say it: the canonical key of a symbol, and the language. */
  readonly symbol?: string | null;
  readonly language?: Language | null;
}

/** A server that is asked about a document that is kept has this long to answer, in milliseconds. */
const PATIENCE_MS = 5000;
/** The answer is there before the machine has said whether it keeps the document: it has this long, in milliseconds. */
const LOOKUP_MS = 150;

/** A document being fetched, from the network or from this machine. It begins at once, before its reader is there. */
export class Loading {
  readonly loaded: Promise<Result<Loaded>>;
  #progress: Progress = { received: 0, total: null };
  #follower: ((progress: Progress) => void) | null = null;
  readonly #cancelled = new AbortController();

  constructor(
    readonly address: string,
    private readonly options: LoadOptions = {},
  ) {
    this.loaded = this.#load();
    // Whoever calls it off does not wait for it.
    this.loaded.catch(() => undefined);
  }

  follow(onProgress: (progress: Progress) => void): void {
    this.#follower = onProgress;
    onProgress(this.#progress);
  }

  cancel(): void {
    this.#cancelled.abort();
  }

  async #load(): Promise<Result<Loaded>> {
    const { address, options } = this;
    const signal = this.#cancelled.signal;
    if (options.stream !== undefined) return arrivalOf(await this.#fetch(options.stream, signal));
    if (!(await mayRead(address))) return success({ kind: 'withheld' });
    const language = addressParts(address).language ?? options.language;
    const found = findKept({ address, symbol: options.symbol, language }, signal).catch(() => null);
    const asking = new AbortController();
    const answer = this.#fetch(address, AbortSignal.any([signal, asking.signal]));
    const first = await Promise.race([answer, late(found)]);
    signal.throwIfAborted();
    const kept = await within(found, LOOKUP_MS);
    if (!kept) return arrivalOf(await answer);
    const current = first !== null && first.ok && stands(kept, first.value);
    if (first?.ok && !current) return arrivalOf(first);
    const bytes = await readKept(kept, signal);
    if (!bytes) return arrivalOf(await answer);
    asking.abort();
    answer.catch(() => undefined);
    return success({ kind: 'kept', bytes, keptAt: kept.keptAt, current });
  }

  async #fetch(url: string, signal: AbortSignal): Promise<Result<Arrival>> {
    const onProgress = (progress: Progress) => {
      this.#progress = progress;
      this.#follower?.(progress);
    };
    try {
      return await fetchDocument(url, { signal, onProgress });
    } catch (thrown) {
      // Called off in favour of the copy on this machine.
      if (isAbort(thrown) && !this.#cancelled.signal.aborted) return failure('document-unreachable');
      throw thrown;
    }
  }
}

const arrivalOf = (result: Result<Arrival>): Result<Loaded> =>
  result.ok ? success({ kind: 'arrival', arrival: result.value }) : result;

/** True where the server sends the very version that is kept; one that names none always sends anew. */
const stands = (kept: KeptDocument, { answer }: Arrival): boolean =>
  kept.version !== null && kept.version === answer.version;

/** Null once a server has been waited for long enough, where there is a copy to show instead; else never. */
async function late(found: Promise<KeptDocument | null>): Promise<null> {
  if (await found) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  else await new Promise<never>(() => undefined);
  return null;
}

const within = <Value>(promise: Promise<Value | null>, milliseconds: number): Promise<Value | null> =>
  Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds))]);
