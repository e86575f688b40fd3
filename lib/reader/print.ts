import { isAbort } from '../faults/index.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** Dots for each point: 150 to an inch, sharp on paper and still within the memory for some hundred pages. */
const PRINT_SCALE = 150 / 72;

/**
 * Prints all pages: draws each as a picture, one by one, into an element that only the printer sees, and hands it to
 * the browser. Progress is null at the end, and when the signal aborts.
 */
export async function printDocument(
  pdf: PDFDocumentProxy,
  signal: AbortSignal,
  onProgress: (progress: { done: number; total: number } | null) => void,
): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'reader-print';
  const urls: string[] = [];
  try {
    for (let page = 1; page <= pdf.numPages; page++) {
      onProgress({ done: page, total: pdf.numPages });
      const url = await pageImage(pdf, page, signal);
      urls.push(url);
      const image = document.createElement('img');
      image.src = url;
      image.alt = '';
      await image.decode();
      sheet.append(image);
    }
    signal.throwIfAborted();
    document.body.append(sheet);
    onProgress(null);
    window.print();
  } catch (thrown) {
    if (!isAbort(thrown) && !signal.aborted) throw thrown;
  } finally {
    onProgress(null);
    sheet.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

async function pageImage(pdf: PDFDocumentProxy, page: number, signal: AbortSignal): Promise<string> {
  const proxy = await pdf.getPage(page);
  const viewport = proxy.getViewport({ scale: PRINT_SCALE });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await proxy.render({ canvas, viewport, intent: 'print' }).promise;
  signal.throwIfAborted();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error(`page ${page} could not be drawn for the printer`);
  return URL.createObjectURL(blob);
}
