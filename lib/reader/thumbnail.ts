import type { PDFDocumentProxy } from './pdfjs.ts';

/** Draws a page as wide as asked, in CSS px, on a canvas; stops when the signal aborts. */
export async function drawThumbnail(
  pdf: PDFDocumentProxy,
  page: number,
  width: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const proxy = await pdf.getPage(page);
  signal.throwIfAborted();
  const scale = (width * devicePixelRatio) / proxy.getViewport({ scale: 1 }).width;
  const viewport = proxy.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = proxy.render({ canvas, viewport });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
