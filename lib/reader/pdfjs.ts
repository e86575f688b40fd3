// The viewer component finds the library in a global, so the library is imported first. Both are the legacy builds:
// Chromium 128 and Firefox 140 lack methods that the newest build calls.
import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import browser from 'webextension-polyfill';

export type { PDFDocumentProxy, PDFPageProxy, PDFDataRangeTransport } from 'pdfjs-dist';
export type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A folder of the pdf.js files that the build copies into the extension. */
const folder = (name: string) => browser.runtime.getURL(`/pdfjs/${name}`);

export type LoadingTask = ReturnType<typeof getDocument>;

/** Where the bytes come from: all of them, or a transport that hands them over as they arrive. */
export type Bytes = { readonly data: Uint8Array<ArrayBuffer> } | { readonly range: PDFDataRangeTransport };

/** Starts pdf.js's worker: it is ready by the time that the first bytes are here. One serves all documents of a page. */
export function startWorker(signal: AbortSignal): PDFWorker {
  GlobalWorkerOptions.workerSrc = folder('worker.mjs');
  const worker = new PDFWorker({});
  signal.addEventListener('abort', () => worker.destroy(), { once: true });
  return worker;
}

export type { PDFWorker };

/**
 * Opens a PDF. No code of the document runs: no eval for its functions, no forms in XFA, no scripts (a viewer without a
 * scripting manager). `password` is tried when the file asks for one.
 */
export function openDocument(bytes: Bytes, worker: PDFWorker, password?: string): LoadingTask {
  return getDocument({
    ...bytes,
    worker,
    ...(password === undefined ? {} : { password }),
    cMapUrl: folder('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: folder('fonts/'),
    wasmUrl: folder('wasm/'),
    iccUrl: folder('iccs/'),
    isEvalSupported: false,
    enableXfa: false,
    // A broken image or font leaves a gap on its page; the rest can still be read.
    stopAtErrors: false,
    disableAutoFetch: false,
    useSystemFonts: true,
  });
}

export type OpenDocument = PDFDocumentProxy;
