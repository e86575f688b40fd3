import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, isAbort, type Fault, type Result } from '../faults/index.ts';
import { askedDocument, type AskedDocument } from './address-identity.ts';
import type { Arrival, Progress } from './load/arrival.ts';
import { checkBody, fetchDocument } from './load/document.ts';
import { Loading } from './load/loading.ts';
import { nameOf } from './name.ts';
import { openArriving, openPdf, opensEarly, type Opening } from './open.ts';
import { workerOn, type Bytes, type PDFDocumentProxy } from './pdfjs.ts';
import type { Arriving, OpenedDocument, ReaderState } from './state.ts';
import { startThread } from './thread.ts';

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

export interface Beginnings {
  /** pdf.js's thread. */
  readonly thread: Worker;
  /** What is under way for an address already, once. */
  takeLoading(address: string): Loading | null;
}

type From = Pick<OpenedDocument, 'address' | 'name' | 'asked'>;

/** One reader's way from opening to opening, until the lifetime ends; `beginnings` are what was begun before the views were there. */
export function createSession(beginnings: Beginnings, lifetime: AbortSignal): Session {
  const state = signal<ReaderState>({ phase: 'empty' });
  let { thread } = beginnings;
  let worker = workerOn(thread, lifetime);
  let current = new AbortController();
  const end = () => {
    current.abort();
    thread.terminate();
  };
  lifetime.addEventListener('abort', end, { once: true });

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

  const openingFor = (mine: AbortSignal): Opening => ({
    worker,
    signal: mine,
    askPassword(wrong, answer) {
      if (!mine.aborted) state.value = { phase: 'password', wrong, answer };
    },
  });

  async function show(
    bytes: Bytes,
    from: From,
    mine: AbortSignal,
    rest: Partial<OpenedDocument> = {},
  ): Promise<ReaderState> {
    return shown(await openPdf(bytes, openingFor(mine)), from, rest);
  }

  /** A thread that a file keeps busy is given up, with the file. */
  function replaceThread(): void {
    worker.destroy();
    thread.terminate();
    thread = startThread();
    worker = workerOn(thread, lifetime);
  }

  function shown(opened: Result<PDFDocumentProxy>, from: From, rest: Partial<OpenedDocument>): ReaderState {
    if (!opened.ok && opened.fault.code === 'document-slow') replaceThread();
    if (!opened.ok) return failed(opened.fault, from.address);
    return {
      phase: 'ready',
      document: { pdf: opened.value, arrival: null, arriving: signal(null), kept: null, ...from, ...rest },
    };
  }

  async function showWhole(arrival: Arrival, from: From, mine: AbortSignal): Promise<ReaderState> {
    const whole = await arrival.whole();
    mine.throwIfAborted();
    return whole.ok
      ? show({ data: whole.value }, from, mine, { arrival })
      : failed(whole.fault, from.address);
  }

  /** Shows a document while it arrives. A server that lies about its parts is asked for the whole. */
  async function showArriving(
    arrival: Arrival,
    from: From & { readonly address: string },
    arriving: ReadonlySignal<Arriving | null>,
    mine: AbortSignal,
  ): Promise<ReaderState> {
    const opened = await openArriving(arrival, openingFor(mine));
    if (opened.ok || opened.fault.code !== 'document-broken' || !arrival.gaveParts) {
      return shown(opened, from, { arrival, arriving });
    }
    arrival.cancel();
    const again = await fetchDocument(from.address, { signal: mine, onProgress: () => undefined });
    return again.ok ? showWhole(again.value, from, mine) : failed(again.fault, from.address);
  }

  return {
    state,
    documentSignal: () => current.signal,
    openAddress: (address, { stream, asked } = {}) =>
      next(async (mine) => {
        const named = askedDocument(address);
        const wanted = named.symbol === null && asked ? asked : named;
        const from = { name: wanted.symbol ?? nameOf(address), address, asked: wanted };
        const loading =
          beginnings.takeLoading(address) ??
          new Loading(address, { ...wanted, ...(stream === undefined ? {} : { stream }) });
        mine.addEventListener('abort', () => loading.cancel(), { once: true });
        const arriving = signal<Arriving | null>(null);
        let begun = false;
        loading.follow((progress: Progress) => {
          if (mine.aborted) return;
          const { phase } = state.peek();
          if (!begun || phase === 'loading') state.value = { phase: 'loading', name: from.name, progress };
          else if (phase === 'ready') arriving.value = { ...progress, cut: false };
          begun = true;
        });
        const loaded = await loading.loaded;
        mine.throwIfAborted();
        if (!loaded.ok) return failed(loaded.fault, address);
        switch (loaded.value.kind) {
          case 'withheld':
            return { phase: 'permission', address };
          case 'kept': {
            const { bytes, keptAt, current: stands } = loaded.value;
            return show({ data: bytes }, from, mine, { kept: { at: keptAt, current: stands } });
          }
          case 'arrival': {
            const { arrival } = loaded.value;
            if (!opensEarly(arrival)) return showWhole(arrival, from, mine);
            void watchEnd(arrival, arriving);
            return showArriving(arrival, from, arriving, mine);
          }
        }
      }),
    openFile: (file) =>
      next(async (mine) => {
        state.value = { phase: 'loading', name: file.name, progress: { received: 0, total: file.size } };
        const buffer = await file.arrayBuffer().catch(() => null);
        mine.throwIfAborted();
        if (buffer === null) return failed(failure('file-unreadable').fault, null);
        const data = new Uint8Array(buffer);
        const checked = checkBody(data);
        if (!checked.ok) return failed(checked.fault, null);
        return show({ data }, { name: file.name, address: null, asked: NOTHING_ASKED }, mine);
      }),
    cancel() {
      current.abort();
      state.value = { phase: 'empty' };
    },
  };
}

/** Says what becomes of a document that is shown before it is here. */
async function watchEnd(
  arrival: Arrival,
  arriving: { value: Arriving | null; peek(): Arriving | null },
): Promise<void> {
  const end = await arrival.end.catch(() => null);
  const last = arriving.peek();
  if (end?.ok) arriving.value = null;
  else if (end) arriving.value = { received: 0, total: arrival.answer.length, ...last, cut: true };
}
