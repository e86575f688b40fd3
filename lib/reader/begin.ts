import type { Stream } from '../doors/mime-handler.ts';
import { takeOver } from '../doors/take-over.ts';
import { Loading } from './load/loading.ts';
import { parseRequest, type ReaderRequest } from './request.ts';
import { startThread } from './thread.ts';

/** What of a reader page need not wait for its code: pdf.js's thread starts and the document is fetched meanwhile. */
export interface Beginning {
  readonly request: ReaderRequest;
  /** pdf.js's thread. */
  readonly thread: Worker;
  /** The PDF that the browser hands to this page, if any. Known before anything else is opened. */
  readonly stream: Promise<Stream | null>;
  /** The loading that has begun for an address; once, since a second time means to try again. */
  takeLoading(address: string): Loading | null;
}

/** `href` is the address of the reader page. */
export function begin(href: string, lifetime: AbortSignal): Beginning {
  const request = parseRequest(href);
  const thread = startThread();
  let loading: Loading | null = null;
  const stream = takeOver().then((handed) => {
    if (lifetime.aborted) return handed;
    if (handed) loading = new Loading(handed.originalUrl, { stream: handed.streamUrl });
    else if (request.file !== null) loading = new Loading(request.file, request);
    return handed;
  });
  lifetime.addEventListener(
    'abort',
    () => {
      loading?.cancel();
      thread.terminate();
    },
    { once: true },
  );
  return {
    request,
    thread,
    stream,
    takeLoading(address) {
      const taken = loading;
      loading = null;
      if (taken?.address === address) return taken;
      taken?.cancel();
      return null;
    },
  };
}
