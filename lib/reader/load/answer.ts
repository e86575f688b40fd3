import { detailOf, failure, isAbort, success, type Result } from '../../faults/index.ts';

/** A server's answer whose body is still to be read. */
export interface Answer {
  /** Where it came from, after redirects. */
  readonly url: string;
  /** Bytes of the body; null where the server does not say, or where they travel compressed. */
  readonly length: number | null;
  /** The server says that it gives parts of this body on request. */
  readonly givesParts: boolean;
  /** What tells this version of the body from another; null without. */
  readonly version: string | null;
  readonly body: ReadableStreamDefaultReader<Uint8Array> | null;
}

/**
 * Asks for an address. Status 200 says nothing here; 401, 403 and 429 are refusals, other errors are left to the body,
 * which a UN server often sends with them. Throws only when the signal aborts.
 */
export async function ask(url: string, signal: AbortSignal): Promise<Result<Answer>> {
  try {
    const response = await fetch(url, { signal, credentials: 'include' });
    const fault = faultOf(response.status);
    if (fault === null) return success(answerOf(response));
    await response.body?.cancel().catch(() => undefined);
    return failure(fault, { detail: String(response.status) });
  } catch (thrown) {
    signal.throwIfAborted();
    if (isAbort(thrown)) throw thrown;
    return failure('document-unreachable', { detail: detailOf(thrown) });
  }
}

function faultOf(status: number): string | null {
  if ([401, 403, 429].includes(status)) return 'document-refused';
  if (status === 404 || status === 410) return 'document-missing';
  return status >= 500 ? 'document-server' : null;
}

function answerOf({ headers, url, body, status }: Response): Answer {
  const length = Number(headers.get('content-length'));
  const known = !headers.has('content-encoding') && Number.isSafeInteger(length) && length > 0;
  return {
    url,
    length: known ? length : null,
    givesParts: known && status === 200 && /\bbytes\b/i.test(headers.get('accept-ranges') ?? ''),
    version: headers.get('etag') ?? headers.get('last-modified'),
    body: body?.getReader() ?? null,
  };
}

/**
 * Asks for the bytes from `begin` up to `end` (exclusive) of a body whose whole is `length` bytes long. Null where the
 * server gives anything else: the whole, another stretch, another version. Throws when the connection breaks.
 */
export async function askPart(
  { url, version }: Pick<Answer, 'url' | 'version'>,
  [begin, end]: readonly [number, number],
  length: number,
  signal: AbortSignal,
): Promise<Response | null> {
  const response = await fetch(url, {
    signal,
    credentials: 'include',
    headers: {
      range: `bytes=${begin}-${end - 1}`,
      // A weak mark of the version is none for parts (RFC 9110, 13.1.5).
      ...(version === null || version.startsWith('W/') ? {} : { 'if-range': version }),
    },
  });
  const given = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(
    response.headers.get('content-range') ?? '',
  );
  const asked =
    response.status === 206 &&
    !response.headers.has('content-encoding') &&
    Number(given?.[1]) === begin &&
    Number(given?.[2]) === end - 1 &&
    (given?.[3] === '*' || Number(given?.[3]) === length);
  if (asked) return response;
  await response.body?.cancel().catch(() => undefined);
  return null;
}
