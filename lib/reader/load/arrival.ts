import { failure, success, type Result } from '../../faults/index.ts';
import { askPart, type Answer } from './answer.ts';
import { joined } from './joined.ts';

/** Bytes so far and in all; `total` is null where the server does not say. */
export interface Progress {
  readonly received: number;
  readonly total: number | null;
}

/** Larger than any UN document seen (the largest scans have some 200 MB); more would only exhaust the memory. */
const LARGEST_BYTES = 512 * 1024 * 1024;
/** A connection that breaks is taken up again, after these pauses in milliseconds. */
export const RESUMPTIONS = [100, 1000, 4000] as const;

/** Takes the bytes as they come. */
export type OnBytes = (bytes: Uint8Array) => void;

/**
 * A body on its way. It is read from the beginning on, whether anybody follows or not; parts of it can be had out of
 * turn where the server gives them.
 */
export class Arrival {
  /** Settles when all bytes are here, with their number, or when no more will come. */
  readonly end: Promise<Result<number>>;
  #received = 0;
  #givesParts: boolean;
  #gaveParts = false;
  #waiting: Uint8Array[] = [];
  #follower: OnBytes | null = null;
  readonly #cancelled = new AbortController();
  readonly #signal: AbortSignal;

  /** `head`: bytes of the body that were read already. */
  constructor(
    readonly answer: Answer,
    head: readonly Uint8Array[],
    private readonly onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ) {
    this.#givesParts = answer.givesParts;
    this.#signal = AbortSignal.any([signal, this.#cancelled.signal]);
    for (const bytes of head) this.#take(bytes);
    this.end = this.#read();
    // Whoever has no use for the end does not wait for it.
    this.end.catch(() => undefined);
  }

  get givesParts(): boolean {
    return this.#givesParts;
  }

  /** True once a part was had out of turn. */
  get gaveParts(): boolean {
    return this.#gaveParts;
  }

  /** Hands over the bytes so far and those to come, once. */
  follow(onBytes: OnBytes): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#follower = onBytes;
    for (const bytes of waiting) onBytes(bytes);
  }

  /** All bytes, when they are here. Not after {@link follow}. Throws when called off. */
  async whole(): Promise<Result<Uint8Array<ArrayBuffer>>> {
    const end = await this.end;
    return end.ok ? success(joined(this.#waiting)) : end;
  }

  /** A stretch of the body ahead of its turn; null where the server does not give it: it then comes in its turn. */
  async part(begin: number, end: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const { length } = this.answer;
    if (!this.#givesParts || length === null) return null;
    let bytes: Uint8Array<ArrayBuffer> | null;
    try {
      const response = await askPart(this.answer, [begin, end], length, this.#signal);
      bytes = response && new Uint8Array(await response.arrayBuffer());
    } catch {
      return null;
    }
    if (bytes?.length === end - begin) {
      this.#gaveParts = true;
      return bytes;
    }
    this.#givesParts = false;
    return null;
  }

  cancel(): void {
    this.#cancelled.abort();
  }

  #take(bytes: Uint8Array): void {
    this.#received += bytes.length;
    if (this.#follower) this.#follower(bytes);
    else this.#waiting.push(bytes);
    this.onProgress({ received: this.#received, total: this.answer.length });
  }

  async #read(): Promise<Result<number>> {
    const { length } = this.answer;
    let { body } = this.answer;
    for (const pause of [...RESUMPTIONS, null]) {
      const over = await this.#drain(body);
      this.#signal.throwIfAborted();
      if (this.#received > LARGEST_BYTES) return failure('document-too-large');
      if (over && (length === null || this.#received >= length)) return success(this.#received);
      if (pause === null || !this.#givesParts || length === null) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      this.#signal.throwIfAborted();
      body = await this.#resume(length);
    }
    return failure('document-cut', { detail: `${this.#received} of ${length ?? '?'}` });
  }

  /** What is missing of the body; null where the server cannot be had, or does not give it. */
  async #resume(length: number): Promise<Answer['body']> {
    try {
      const rest = await askPart(this.answer, [this.#received, length], length, this.#signal);
      if (!rest) this.#givesParts = false;
      return rest?.body?.getReader() ?? null;
    } catch {
      this.#signal.throwIfAborted();
      return null;
    }
  }

  /** True when the body came to its end, false where the connection broke. Throws when called off. */
  async #drain(body: Answer['body']): Promise<boolean> {
    if (!body) return true;
    try {
      for (;;) {
        const { done, value } = await body.read();
        this.#signal.throwIfAborted();
        if (done) return true;
        this.#take(value);
        if (this.#received > LARGEST_BYTES) break;
      }
    } catch {
      this.#signal.throwIfAborted();
      return false;
    } finally {
      if (this.#signal.aborted || this.#received > LARGEST_BYTES) await body.cancel().catch(() => undefined);
    }
    return true;
  }
}
