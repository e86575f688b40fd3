import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { openDocument, type PDFDocumentProxy, type PDFWorker } from './pdfjs.ts';

/** Asks for the password of a protected file; `wrong` after a first answer that did not fit. */
export type AskPassword = (wrong: boolean, answer: (password: string) => void) => void;

/** Opens bytes as a PDF. The document is destroyed when the signal aborts. */
export async function openPdf(
  data: Uint8Array<ArrayBuffer>,
  worker: PDFWorker,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<Result<PDFDocumentProxy>> {
  const task = openDocument({ data }, worker);
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    askPassword(reason === PasswordResponses.INCORRECT_PASSWORD, answer);
  };
  try {
    const document = await task.promise;
    signal.throwIfAborted();
    return document.numPages > 0 ? success(document) : failure('document-broken');
  } catch (thrown) {
    signal.throwIfAborted();
    return failure('document-broken', { detail: detailOf(thrown) });
  }
}
