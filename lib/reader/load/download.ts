import { detailOf, failure, isAbort, success, type Result } from '../../faults/index.ts';

/** Bytes so far and in all; `total` is null where the server does not say. */
export interface Progress {
  readonly received: number;
  readonly total: number | null;
}

export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the body came from, after redirects. */
  readonly url: string;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Larger than any UN document seen (the largest scans have some 200 MB); more would only exhaust the memory. */
const LARGEST_BYTES = 1024 * 1024 * 1024;

/**
 * Fetches a whole body with its progress. Status 200 says nothing here; 401, 403 and 429 are refusals, other errors are
 * left to the body, which a UN server often sends with them. Throws only when the signal aborts.
 */
export async function download(url: string, options: DownloadOptions): Promise<Result<Download>> {
  try {
    const response = await fetch(url, { signal: options.signal, credentials: 'include' });
    if ([401, 403, 429].includes(response.status)) {
      return failure('document-refused', { detail: String(response.status) });
    }
    if (response.status === 404 || response.status === 410) return failure('document-missing');
    if (response.status >= 500) return failure('document-server', { detail: String(response.status) });
    return await readBody(response, options);
  } catch (thrown) {
    options.signal.throwIfAborted();
    if (isAbort(thrown)) throw thrown;
    return failure('document-unreachable', { detail: detailOf(thrown) });
  }
}

/** Reads a response's body as it arrives. */
export async function readBody(
  response: Pick<Response, 'body' | 'headers' | 'url'>,
  { signal, onProgress }: DownloadOptions,
): Promise<Result<Download>> {
  const total = lengthOf(response.headers);
  const chunks: Uint8Array[] = [];
  let received = 0;
  onProgress({ received, total });
  for await (const chunk of chunksOf(response.body, signal)) {
    chunks.push(chunk);
    received += chunk.length;
    if (received > LARGEST_BYTES) return failure('document-too-large');
    onProgress({ received, total });
  }
  return success({ bytes: joined(chunks, received), url: response.url });
}

async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
    if (signal.aborted) await body?.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Length of the body as it will be counted: unknown where it travels compressed. */
function lengthOf(headers: Headers): number | null {
  const length = Number(headers.get('content-length'));
  return headers.has('content-encoding') || !Number.isSafeInteger(length) || length <= 0 ? null : length;
}
