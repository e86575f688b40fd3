import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { Arrival } from './load/arrival.ts';
import { openDocument, type Bytes, type PDFDocumentProxy, type PDFWorker } from './pdfjs.ts';
import { ArrivalTransport } from './transport.ts';

/** Asks for the password of a protected file; `wrong` after a first answer that did not fit. */
export type AskPassword = (wrong: boolean, answer: (password: string) => void) => void;

export interface Opening {
  readonly worker: PDFWorker;
  readonly askPassword: AskPassword;
  readonly signal: AbortSignal;
}

/** Longer documents of a server that gives parts open before they are here. In bytes. */
const OPENS_EARLY = 512 * 1024;
/** UN documents have some hundred pages, the longest a few thousand; a file that says more is none of them. */
const MOST_PAGES = 10_000;
/** A file whose bytes are all here opens in this time, in milliseconds, or is made not to. */
const LONGEST_OPENING_MS = 60_000;

/** True where a document opens while it arrives: see {@link openArriving}. */
export const opensEarly = ({ answer: { length }, givesParts }: Arrival): boolean =>
  givesParts && length !== null && length > OPENS_EARLY;

/** Opens a PDF that is still arriving: what its first page needs is asked for out of turn. */
export async function openArriving(arrival: Arrival, opening: Opening): Promise<Result<PDFDocumentProxy>> {
  const transport = new ArrivalTransport(arrival, arrival.answer.length ?? 0);
  const cut = arrival.end.then((end) => (end.ok ? new Promise<never>(() => undefined) : end));
  return Promise.race([openPdf({ range: transport }, opening, arrival.end), cut]);
}

/**
 * Opens bytes as a PDF. The document is destroyed when the signal aborts. After the fault `document-slow` the thread may
 * be busy for ever: `here` is when all bytes are, from then on it is waited for.
 */
export async function openPdf(
  bytes: Bytes,
  { worker, askPassword, signal }: Opening,
  here: Promise<unknown> = Promise.resolve(),
): Promise<Result<PDFDocumentProxy>> {
  const task = openDocument(bytes, worker);
  const patience = new AbortController();
  const destroy = () => void task.destroy();
  signal.addEventListener('abort', destroy, { once: true });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    // People take their time.
    patience.abort();
    askPassword(reason === PasswordResponses.INCORRECT_PASSWORD, answer);
  };
  try {
    // A file whose first page cannot be had is none that can be read; the viewer asks for it next.
    const withPage = task.promise.then((document) => document.getPage(1).then(() => document));
    const document = await Promise.race([withPage, tooLong(here, patience.signal)]);
    signal.throwIfAborted();
    if (document === null) return failure('document-slow');
    if (document.numPages > MOST_PAGES) {
      destroy();
      return failure('document-too-many-pages', { params: { pages: document.numPages } });
    }
    return success(document);
  } catch (thrown) {
    signal.throwIfAborted();
    return failure('document-broken', { detail: detailOf(thrown) });
  } finally {
    patience.abort();
  }
}

/** Null after the longest time that an opening takes, unless it is called off. */
async function tooLong(here: Promise<unknown>, calledOff: AbortSignal): Promise<null> {
  await here.catch(() => undefined);
  return new Promise((resolve) => {
    if (calledOff.aborted) return;
    const timer = setTimeout(() => resolve(null), LONGEST_OPENING_MS);
    calledOff.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
