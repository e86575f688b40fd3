import type { PDFDocumentProxy } from './pdfjs.ts';

export interface Thumbnail {
  /** 1-based. */
  readonly page: number;
  /** In CSS px. */
  readonly width: number;
  /** Of the view, clockwise, in degrees. */
  readonly rotation: number;
}

/** Draws a page in small on a canvas, which gets the page's proportions; stops when the signal aborts. */
export async function drawThumbnail(
  pdf: PDFDocumentProxy,
  { page, width, rotation }: Thumbnail,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const proxy = await pdf.getPage(page);
  signal.throwIfAborted();
  const turned = { rotation: (proxy.rotate + rotation) % 360 };
  const scale = (width * devicePixelRatio) / proxy.getViewport({ scale: 1, ...turned }).width;
  const viewport = proxy.getViewport({ scale, ...turned });
  canvas.style.aspectRatio = String(viewport.width / viewport.height);
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
