import type { OpenedDocument } from './state.ts';

export interface FileFacts {
  /** Of the first page as it is shown, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** Null where the server has not said it, and the file is still on its way. */
  readonly bytes: number | null;
}

/** A point of PDF (ISO 32000-1, 8.3.2.3) in millimetres. */
const POINT = 25.4 / 72;

/** The size of the first page in whole millimetres and of the file in bytes; its bytes are null where nobody has said them yet. Rejects with a file whose first page is broken. */
export async function fileFacts({ pdf, arriving, arrival }: OpenedDocument): Promise<FileFacts> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const whole = arriving.peek() === null;
  const bytes = whole ? (await pdf.getDownloadInfo()).length : (arrival?.answer.length ?? null);
  return { width: Math.round(width * POINT), height: Math.round(height * POINT), bytes };
}
