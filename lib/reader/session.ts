import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, isAbort, type Fault } from '../faults/index.ts';
import { askedDocument, type AskedDocument } from './address-identity.ts';
import { download } from './load/download.ts';
import { checkBody, fetchDocument } from './load/document.ts';
import { mayRead } from './permission.ts';
import { openPdf } from './open.ts';
import { startWorker } from './pdfjs.ts';
import type { OpenedDocument, ReaderState } from './state.ts';

const NOTHING_ASKED: AskedDocument = { symbol: null, language: null };

/** Opens documents one after the other: a new one, or the end of the page, calls off the one before. */
export interface Session {
  readonly state: ReadonlySignal<ReaderState>;
  /** Lives as long as the document shown. */
  readonly documentSignal: () => AbortSignal;
  /** `stream`: where the browser hands over the bytes of this address, once. `asked` where the address names none. */
  openAddress(address: string, options?: OpenOptions): Promise<void>;
  openFile(file: File): Promise<void>;
  cancel(): void;
}

export interface OpenOptions {
  readonly stream?: string;
  readonly asked?: AskedDocument;
}

export function createSession(lifetime: AbortSignal): Session {
  const state = signal<ReaderState>({ phase: 'empty' });
  const worker = startWorker(lifetime);
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
    from: Omit<OpenedDocument, 'pdf'>,
    mine: AbortSignal,
  ): Promise<ReaderState> {
    const { address } = from;
    const checked = checkBody(bytes);
    if (!checked.ok) return failed(checked.fault, address);
    const opened = await openPdf(
      bytes,
      worker,
      (wrong, answer) => {
        if (!mine.aborted) state.value = { phase: 'password', wrong, answer };
      },
      mine,
    );
    if (!opened.ok) return failed(opened.fault, address);
    return { phase: 'ready', document: { pdf: opened.value, ...from } };
  }

  return {
    state,
    documentSignal: () => current.signal,
    openAddress: (address, { stream, asked } = {}) =>
      next(async (mine) => {
        const named = askedDocument(address);
        const wanted = named.symbol === null && asked ? asked : named;
        const name = wanted.symbol ?? nameOf(address);
        const onProgress = (progress: { received: number; total: number | null }) => {
          if (!mine.aborted) state.value = { phase: 'loading', name, progress };
        };
        onProgress({ received: 0, total: null });
        if (stream === undefined && !(await mayRead(address))) return { phase: 'permission', address };
        const options = { signal: mine, onProgress };
        const answer = await (stream === undefined
          ? fetchDocument(address, options)
          : download(stream, options));
        if (!answer.ok) return failed(answer.fault, address);
        return show(answer.value.bytes, { name, address, asked: wanted }, mine);
      }),
    openFile: (file) =>
      next(async (mine) => {
        state.value = { phase: 'loading', name: file.name, progress: { received: 0, total: file.size } };
        const buffer = await file.arrayBuffer().catch(() => null);
        mine.throwIfAborted();
        if (buffer === null) return failed(failure('file-unreadable').fault, null);
        return show(new Uint8Array(buffer), { name: file.name, address: null, asked: NOTHING_ASKED }, mine);
      }),
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
