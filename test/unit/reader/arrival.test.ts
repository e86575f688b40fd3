import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Arrival } from '../../../lib/reader/load/arrival.ts';
import { fetchDocument } from '../../../lib/reader/load/document.ts';

const ADDRESS = 'https://documents.un.org/doc/file.pdf';
const FILE = new TextEncoder().encode(`%PDF-1.7 ${'0123456789'.repeat(400)}`);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Server {
  /** The whole breaks off after so many bytes. */
  readonly breaksAt?: number;
  /** So many times, then no more. */
  readonly breaks?: number;
  readonly headers?: Record<string, string>;
  /** Answers a request for a part. */
  readonly part?: (begin: number, end: number) => Response;
}

const headersOf = (extra: Record<string, string> = {}) => ({
  'content-length': String(FILE.length),
  'accept-ranges': 'bytes',
  etag: '"1"',
  ...extra,
});

function bodyOf(bytes: Uint8Array, breaks: boolean): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + 700));
      else if (breaks) controller.error(new TypeError('network'));
      else controller.close();
      at += 700;
    },
  });
}

const given = (begin: number, end: number, headers: Record<string, string> = {}) =>
  new Response(FILE.slice(begin, end), {
    status: 206,
    headers: { 'content-range': `bytes ${begin}-${end - 1}/${FILE.length}`, ...headers },
  });

/** A server, and what it was asked for. */
function serve({ breaksAt, breaks = Infinity, headers, part = given }: Server = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('range');
    asked.push(range ?? 'whole');
    const [, begin, last] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
    if (begin !== undefined) return Promise.resolve().then(() => part(Number(begin), Number(last) + 1));
    const breaking = breaksAt !== undefined && asked.length <= breaks;
    const response = new Response(bodyOf(breaking ? FILE.slice(0, breaksAt) : FILE, breaking), {
      headers: headersOf(headers),
    });
    Object.defineProperty(response, 'url', { value: url });
    return Promise.resolve(response);
  });
  return asked;
}

async function fetched(signal = new AbortController().signal, onProgress = vi.fn()): Promise<Arrival> {
  const result = await fetchDocument(ADDRESS, { signal, onProgress });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

test('a document arrives whole, and says how far it is', async () => {
  serve();
  const onProgress = vi.fn();
  const whole = await (await fetched(undefined, onProgress)).whole();
  expect(whole.ok && whole.value).toEqual(FILE);
  expect(onProgress.mock.calls[0]).toEqual([{ received: 0, total: FILE.length }]);
  expect(onProgress.mock.lastCall).toEqual([{ received: FILE.length, total: FILE.length }]);
});

test('the bytes so far and those to come are handed over in order', async () => {
  serve();
  const arrival = await fetched();
  const seen: number[] = [];
  arrival.follow((bytes) => seen.push(...bytes));
  await arrival.end;
  expect(new Uint8Array(seen)).toEqual(FILE);
});

test('a length that is not that of the bytes is not believed', async () => {
  serve({ headers: { 'content-encoding': 'gzip' } });
  const arrival = await fetched();
  expect([arrival.answer.length, arrival.givesParts]).toEqual([null, false]);
});

test('called off, it ends and asks for nothing more', async () => {
  const asked = serve({ breaksAt: 3500 });
  const arrival = await fetched();
  arrival.cancel();
  await expect(arrival.end).rejects.toThrow();
  expect(asked).toEqual(['whole']);
});

describe('a connection that breaks', () => {
  test('is taken up where it broke', async () => {
    const asked = serve({ breaksAt: 2100 });
    const whole = await (await fetched()).whole();
    expect(whole.ok && whole.value).toEqual(FILE);
    expect(asked).toEqual(['whole', `bytes=2100-${FILE.length - 1}`]);
  });

  test.each([0, 700])('is asked for anew where its first bytes are lost, after %i', async (breaksAt) => {
    const asked = serve({ breaksAt, breaks: 2, headers: { 'accept-ranges': 'none' } });
    const whole = await (await fetched()).whole();
    expect(whole.ok && whole.value).toEqual(FILE);
    expect(asked).toEqual(['whole', 'whole', 'whole']);
  });

  test('is a fault where its first bytes never come, and is asked for no more once called off', async () => {
    vi.useFakeTimers();
    const asked = serve({ breaksAt: 700 });
    const never = fetched();
    const off = new AbortController();
    const calledOff = fetched(off.signal);
    off.abort();
    await Promise.all([
      expect(never).rejects.toThrow('document-cut'),
      expect(calledOff).rejects.toThrow(/abort/i),
      vi.runAllTimersAsync(),
    ]);
    expect(asked).toHaveLength(5);
  });

  test('is a fault where the server cannot go on', async () => {
    serve({ breaksAt: 2100, part: () => new Response(FILE, { status: 200 }) });
    const whole = await (await fetched()).whole();
    expect(!whole.ok && whole.fault.code).toBe('document-cut');
  });

  test('is a fault where the server gives no parts', async () => {
    const asked = serve({ breaksAt: 2100, headers: { 'accept-ranges': 'none' } });
    const end = await (await fetched()).end;
    expect(!end.ok && end.fault.code).toBe('document-cut');
    expect(asked).toEqual(['whole']);
  });
});

describe('a part out of turn', () => {
  test('that is lost on the way is no lie', async () => {
    let lost = true;
    serve({
      part(begin, end) {
        if (!lost) return given(begin, end);
        lost = false;
        throw new TypeError('network');
      },
    });
    const arrival = await fetched();
    expect(await arrival.part(3000, 3500)).toBeNull();
    expect(await arrival.part(3000, 3500)).toEqual(FILE.slice(3000, 3500));
  });

  test('is had where the server keeps its word', async () => {
    serve();
    const arrival = await fetched();
    expect(await arrival.part(3000, 3500)).toEqual(FILE.slice(3000, 3500));
    expect(arrival.gaveParts).toBe(true);
  });

  test.each<[string, (begin: number, end: number) => Response]>([
    ['the whole', () => new Response(FILE, { status: 200 })],
    ['another stretch', (begin, end) => given(begin + 1, end + 1)],
    ['less than it says', () => given(3000, 3100, { 'content-range': `bytes 3000-3499/${FILE.length}` })],
    ['no word of what it is', () => new Response(FILE.slice(0, 10), { status: 206 })],
    ['another length', (begin, end) => given(begin, end, { 'content-range': `bytes ${begin}-${end - 1}/9` })],
  ])('the server gives %s', async (_, part) => {
    const asked = serve({ part });
    const arrival = await fetched();
    expect(await arrival.part(3000, 3500)).toBeNull();
    expect(await arrival.part(3500, 3600)).toBeNull();
    // A server that was caught is not asked again, and the document comes whole all the same.
    expect(asked).toHaveLength(2);
    expect(arrival.gaveParts).toBe(false);
    const whole = await arrival.whole();
    expect(whole.ok && whole.value).toEqual(FILE);
  });
});
