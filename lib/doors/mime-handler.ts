import * as v from 'valibot';

/** The part of Chromium's `chrome.mimeHandler` (151 and later) that is used here. */
interface MimeHandler {
  getStreamInfo(): Promise<unknown>;
  setMimeHandlerOptions(type: string, options: { enabled: boolean }): Promise<void>;
  abortAndFallbackToNativeHandler(): Promise<void>;
}

const StreamSchema = v.object({ originalUrl: v.string(), streamUrl: v.string(), embedded: v.boolean() });

/** A PDF that the browser hands over: where it is from, and where its bytes are read, once. */
export type Stream = v.InferOutput<typeof StreamSchema>;

const PDF = 'application/pdf';

function handler(): MimeHandler | null {
  const { chrome } = globalThis as { chrome?: { mimeHandler?: MimeHandler } };
  return chrome?.mimeHandler ?? null;
}

/** True in Chromium from 151 on, for which the extension has the permission. */
export const hasMimeHandler = (): boolean => handler() !== null;

/** Takes PDFs from the browser, or leaves them to it. Once declared a handler is on for every PDF: set it at install. */
export async function handlePdfs(enabled: boolean): Promise<void> {
  await handler()?.setMimeHandlerOptions(PDF, { enabled });
}

/** The PDF this page was opened for; null where it was opened by its own address. */
export async function handedOver(): Promise<Stream | null> {
  try {
    return v.parse(StreamSchema, await handler()?.getStreamInfo());
  } catch {
    return null;
  }
}

/** Gives the PDF back to the browser's own viewer; this page is gone thereafter. */
export async function handBack(): Promise<void> {
  await handler()?.abortAndFallbackToNativeHandler();
}
