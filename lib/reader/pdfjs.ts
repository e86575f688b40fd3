// The viewer component finds the library in a global, so the library is imported first. Both are the legacy builds:
// Chromium 128 and Firefox 142 lack methods that the newest build calls.
import { getDocument, PDFDataRangeTransport, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import browser from 'webextension-polyfill';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export { PDFDataRangeTransport };

/** A folder of the pdf.js files that the build copies into the extension. */
const folder = (name: string) => browser.runtime.getURL(`/pdfjs/${name}`);

export type LoadingTask = ReturnType<typeof getDocument>;

/** Where the bytes come from: all of them, or a transport that hands them over as they arrive. */
export type Bytes = { readonly data: Uint8Array<ArrayBuffer> } | { readonly range: PDFDataRangeTransport };

/** pdf.js's side of a thread that was started for it (lib/reader/begin.ts); it serves all documents of a page. */
export function workerOn(thread: Worker, signal: AbortSignal): PDFWorker {
  const worker = PDFWorker.create({ port: thread });
  signal.addEventListener('abort', () => worker.destroy(), { once: true });
  return worker;
}

export type { PDFWorker };

/** Parts asked for out of turn, in bytes: a server of the UN takes seconds to answer, whatever the length. */
const RANGE_BYTES = 2 ** 18;
/** In pixels: A2 at 600 dots an inch. */
const LARGEST_IMAGE = 10_000 * 14_000;

/**
 * Opens a PDF. No code of the document runs: no eval for its functions, no forms in XFA, no scripts (a viewer without a
 * scripting manager). Its fonts never come to the browser: pdf.js draws their letters as outlines. `password` is tried when
 * the file asks for one.
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
    disableFontFace: true,
    // A broken image or font leaves a gap on its page; the rest can still be read.
    stopAtErrors: false,
    // The body arrives by itself; only what is wanted before its turn is asked for.
    disableAutoFetch: true,
    rangeChunkSize: RANGE_BYTES,
    // Larger pictures than any printer's page are left out, not decoded until the memory is gone.
    maxImageSize: LARGEST_IMAGE,
    // Those would be named to the browser as fonts, too; the package has the standard ones.
    useSystemFonts: false,
  });
}
