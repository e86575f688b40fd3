import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, isAbort, type Fault } from '../faults/index.ts';
import { checkBody, fetchDocument } from './load/document.ts';
import { openPdf } from './open.ts';
import type { ReaderState } from './state.ts';

/** Opens documents one after the other: a new one, or the end of the page, calls off the one before. */
export interface Session {
  readonly state: ReadonlySignal<ReaderState>;
  /** Lives as long as the document shown. */
  readonly documentSignal: () => AbortSignal;
  openAddress(address: string): Promise<void>;
  openFile(file: File): Promise<void>;
  /** Shows bytes that are already here. */
  openBytes(bytes: Uint8Array<ArrayBuffer>, name: string, address: string | null): Promise<void>;
  cancel(): void;
}

export function createSession(lifetime: AbortSignal): Session {
  const state = signal<ReaderState>({ phase: 'empty' });
  let current = new AbortController();
  lifetime.addEventListener('abort', () => current.abort(), { once: true });

  /** Calls off what is under way and runs the next opening; what it shows late is dropped. */
  async function next(opening: (signal: AbortSignal) => Promise<ReaderState>): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal: mine } = current;
    try {
      const result = await opening(mine);
      if (!mine.aborted) state.value = result;
    } catch (thrown) {
      if (!mine.aborted && !isAbort(thrown)) throw thrown;
    }
  }

  const failed = (fault: Fault, address: string | null): ReaderState => ({ phase: 'failed', fault, address });

  async function show(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    address: string | null,
    mine: AbortSignal,
  ): Promise<ReaderState> {
    const checked = checkBody(bytes);
    if (!checked.ok) return failed(checked.fault, address);
    const opened = await openPdf(
      bytes,
      (wrong, answer) => {
        if (!mine.aborted) state.value = { phase: 'password', wrong, answer };
      },
      mine,
    );
    if (!opened.ok) return failed(opened.fault, address);
    return { phase: 'ready', document: { pdf: opened.value, address, name } };
  }

  return {
    state,
    documentSignal: () => current.signal,
    openAddress: (address) =>
      next(async (mine) => {
        const name = nameOf(address);
        const onProgress = (progress: { received: number; total: number | null }) => {
          if (!mine.aborted) state.value = { phase: 'loading', name, progress };
        };
        onProgress({ received: 0, total: null });
        const answer = await fetchDocument(address, { signal: mine, onProgress });
        return answer.ok ? show(answer.value.bytes, name, address, mine) : failed(answer.fault, address);
      }),
    openFile: (file) =>
      next(async (mine) => {
        state.value = { phase: 'loading', name: file.name, progress: { received: 0, total: file.size } };
        const buffer = await file.arrayBuffer().catch(() => null);
        mine.throwIfAborted();
        if (buffer === null) return failed(failure('file-unreadable').fault, null);
        return show(new Uint8Array(buffer), file.name, null, mine);
      }),
    openBytes: (bytes, name, address) => next((mine) => show(bytes, name, address, mine)),
    cancel() {
      current.abort();
      state.value = { phase: 'empty' };
    },
  };
}

/** The last part of an address that says something, to show while the document loads. */
export function nameOf(address: string): string {
  const url = new URL(address);
  const symbol = url.searchParams.get('s') ?? url.searchParams.get('symbol') ?? url.searchParams.get('DS');
  if (symbol !== null) return symbol;
  const path = decodeURI(url.pathname).replace(/^\/(?:ar|zh|ch|en|fr|ru|es)\//, '');
  return path.replace(/^\/+/, '') || url.hostname;
}
