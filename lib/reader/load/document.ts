import { failure, isAbort, success, type Result } from '../../faults/index.ts';
import { directAddress } from './address.ts';
import { ask, type Answer } from './answer.ts';
import { Arrival, RESUMPTIONS, type Progress } from './arrival.ts';
import { joined } from './joined.ts';
import { readPage } from './hop.ts';
import { HEAD_BYTES, kindOfBody } from './sniff.ts';

/** Pages between an address and its PDF that are followed. */
const HOPS = 2;
/** The pages before a document have a few kilobytes; what is longer leads nowhere. */
const PAGE_BYTES = 512 * 1024;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Fetches the PDF behind an address of a UN host: follows the pages that stand before it, and names what came instead of
 * a PDF. The answer is there with the first bytes; the rest follows. Throws only when the signal aborts.
 */
export async function fetchDocument(address: string, options: FetchOptions): Promise<Result<Arrival>> {
  let url = directAddress(address);
  const visited = new Set<string>();
  for (let hop = 0; ; hop++) {
    visited.add(url);
    const fetched = await fetchBody(url, options);
    if (!fetched.ok) return fetched;
    const body = fetched.value;
    if (body.kind === 'pdf') return success(body.arrival);
    const page = readPage(new DOMParser().parseFromString(body.text, 'text/html'), body.url);
    if (page.kind === 'challenge') return failure('document-challenge');
    if (page.kind === 'missing' || hop === HOPS || visited.has(page.url)) return failure('document-missing');
    url = page.url;
  }
}

/** What an address answered with, where it is of use: a PDF on its way, or a page that may lead to one. */
type Body =
  | { readonly kind: 'pdf'; readonly arrival: Arrival }
  | { readonly kind: 'page'; readonly text: string; readonly url: string };

/**
 * A browser that is told of a break before the first bytes were read drops them, however many had come: nothing is left to
 * take up, and the body is asked for anew.
 */
async function fetchBody(url: string, options: FetchOptions): Promise<Result<Body>> {
  for (const pause of [...RESUMPTIONS, null]) {
    const asked = await ask(url, options.signal);
    if (!asked.ok) return asked;
    const answer = asked.value;
    options.onProgress({ received: 0, total: answer.length });
    const head = await readHead(answer, HEAD_BYTES, options.signal);
    if (head !== null) return bodyOf(answer, head, url, options);
    if (pause === null) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    options.signal.throwIfAborted();
  }
  return failure('document-cut');
}

async function bodyOf(
  answer: Answer,
  head: readonly Uint8Array[],
  url: string,
  { signal, onProgress }: FetchOptions,
): Promise<Result<Body>> {
  const checked = checkBody(joined(head));
  if (checked.ok) return success({ kind: 'pdf', arrival: new Arrival(answer, head, onProgress, signal) });
  if (checked.fault.code === 'document-is-page') {
    const rest = (await readHead(answer, PAGE_BYTES, signal)) ?? [];
    const text = new TextDecoder().decode(joined([...head, ...rest]));
    await answer.body?.cancel().catch(() => undefined);
    return success({ kind: 'page', text, url: answer.url || url });
  }
  await answer.body?.cancel().catch(() => undefined);
  return checked;
}

/** The first bytes of a body, at least so many where it has them; null where the connection breaks. */
async function readHead({ body }: Answer, bytes: number, signal: AbortSignal): Promise<Uint8Array[] | null> {
  const head: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < bytes) {
      const next = await body?.read();
      signal.throwIfAborted();
      if (!next || next.done) break;
      head.push(next.value);
      length += next.value.length;
    }
  } catch (thrown) {
    signal.throwIfAborted();
    if (isAbort(thrown)) throw thrown;
    return null;
  }
  return head;
}

/** Success for a PDF; else what the bytes are. */
export function checkBody(bytes: Uint8Array): Result<true> {
  switch (kindOfBody(bytes.subarray(0, HEAD_BYTES))) {
    case 'pdf':
      return success(true);
    case 'empty':
      return failure('document-empty');
    case 'word':
      return failure('document-is-word');
    case 'page':
      return failure('document-is-page');
    case 'other':
      return failure('document-not-pdf');
  }
}
