import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { documentMatches } from '../../../lib/doors/hosts.ts';
import { handBack, handedOver, handlePdfs, hasMimeHandler } from '../../../lib/doors/mime-handler.ts';
import { leadToKept } from '../../../lib/doors/offline.ts';
import { takeOver } from '../../../lib/doors/take-over.ts';
import { redirectPdfAnswers } from '../../../lib/doors/web-request.ts';
import type { KeptDocument, Wanted } from '../../../lib/reader/kept/protocol.ts';
import { fakeBrowser } from './browser.ts';

const FILE = 'https://documents.un.org/api/symbol/access?s=A/80/1&l=en&t=pdf';

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  current.browser = browser;
  vi.stubGlobal('chrome', browser);
});
afterEach(() => vi.unstubAllGlobals());

const choose = (readerMode: string) => browser.storage.store('settings', { readerMode });
const wantOriginal = (...keys: string[]) => browser.storage.store('originals', keys);

describe('an answer of a host of documents, in Firefox', () => {
  const headers = (value: string, name = 'Content-Type') => [
    { name: 'Date', value: 'x' },
    { name, value },
  ];
  const pdf = { method: 'GET', type: 'main_frame', url: FILE, responseHeaders: headers('application/pdf') };

  function answered(details: object): Promise<unknown> {
    redirectPdfAnswers();
    return Promise.resolve(browser.webRequest.onHeadersReceived.raise({ ...pdf, ...details })[0]);
  }
  const READER = `extension:/reader.html?file=${encodeURIComponent(FILE)}`;

  it('is asked for from those hosts alone, and may be held', () => {
    redirectPdfAnswers();
    expect(browser.webRequest.onHeadersReceived.asked).toEqual([
      { urls: documentMatches, types: ['main_frame', 'sub_frame'] },
      ['blocking', 'responseHeaders'],
    ]);
  });

  it.each([
    ['application/pdf', 'Content-Type'],
    ['Application/PDF; charset=binary', 'Content-Type'],
    ['application/pdf', 'content-type'],
  ])('opens in the reader where it is a PDF: %s', async (type, name) => {
    expect(await answered({ responseHeaders: headers(type, name) })).toEqual({
      redirectUrl: READER.replaceAll('%20', '+'),
    });
  });

  it.each([
    ['a page', { responseHeaders: headers('text/html') }],
    ['another type that only begins so', { responseHeaders: headers('application/pdfx') }],
    ['of no type', { responseHeaders: undefined }],
    ['to what a page sent', { method: 'POST' }],
  ])('is left as it is where it is %s', async (_, details) => {
    expect(await answered(details)).toEqual({});
  });

  it.each([
    ['https://docs.un.org/en/A/80/1', true],
    ['https://www.example.org/', false],
    ['https://docs.un.org.example.org/', false],
    ['', false],
    [undefined, false],
  ])('in a frame of %s is taken: %s', async (documentUrl, taken) => {
    const answer = await answered({ type: 'sub_frame', documentUrl });
    expect(Object.keys(answer as object)).toEqual(taken ? ['redirectUrl'] : []);
  });

  it.each(['button', 'never'])('stays with the browser where the reader opens: %s', async (mode) => {
    choose(mode);
    expect(await answered({})).toEqual({});
  });

  it('stays with the browser where its document is wanted there, by whatever address', async () => {
    wantOriginal('A/80/1|en');
    expect(await answered({})).toEqual({});
    wantOriginal('A/80/1|fr');
    expect(await answered({})).toHaveProperty('redirectUrl');
  });
});

describe('a document that cannot be reached', () => {
  const ADDRESS = 'https://docs.un.org/en/A/80/1#page=3';
  let wanted: Wanted[];
  let kept: boolean;

  beforeEach(() => {
    wanted = [];
    kept = true;
  });

  async function fails(details: object = {}): Promise<readonly unknown[]> {
    leadToKept((document) => {
      wanted.push(document);
      return Promise.resolve(kept ? ({} as KeptDocument) : null);
    });
    browser.webRequest.onErrorOccurred.raise({
      ...{ tabId: 7, url: ADDRESS, error: 'net::ERR_INTERNET_DISCONNECTED' },
      ...details,
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    return browser.updated;
  }

  it('opens from this machine in its tab, at its place', async () => {
    expect(await fails()).toEqual([[7, { url: 'extension:/reader.html?symbol=A%2F80%2F1&lang=en#page=3' }]]);
    expect(wanted).toEqual([{ address: ADDRESS, symbol: 'A/80/1', language: 'en' }]);
    expect(browser.webRequest.onErrorOccurred.asked).toEqual([
      { urls: documentMatches, types: ['main_frame'] },
    ]);
  });

  it('that no symbol names opens by its address', async () => {
    const url = 'https://documents.un.org/doc/undoc/gen/g26/031/70/pdf/g2603170.pdf';
    expect(await fails({ url })).toEqual([
      [7, { url: `extension:/reader.html?file=${encodeURIComponent(url)}` }],
    ]);
    expect(wanted).toEqual([{ address: url, symbol: null, language: 'en' }]);
  });

  it.each([
    'net::ERR_INTERNET_DISCONNECTED',
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_CONNECTION_TIMED_OUT',
    'net::ERR_NETWORK_CHANGED',
    'net::ERR_ADDRESS_UNREACHABLE',
    'net::ERR_EMPTY_RESPONSE',
    'NS_ERROR_UNKNOWN_HOST',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
    'NS_ERROR_OFFLINE',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_INTERRUPT',
  ])('is one that fails with %s', async (error) => {
    expect(await fails({ error })).toHaveLength(1);
  });

  it.each([
    'net::ERR_ABORTED',
    'net::ERR_BLOCKED_BY_CLIENT',
    'net::ERR_CERT_DATE_INVALID',
    'NS_BINDING_ABORTED',
  ])('is none that fails with %s', async (error) => {
    expect(await fails({ error })).toEqual([]);
    expect(wanted).toEqual([]);
  });

  it('stays as the browser says it where nothing of it is kept', async () => {
    kept = false;
    expect(await fails()).toEqual([]);
  });

  it('stays so in a private window', async () => {
    expect(await fails({ tabId: 100 })).toEqual([]);
  });

  it('stays so where the reader does not open by itself, or not for this document', async () => {
    choose('button');
    expect(await fails()).toEqual([]);
    choose('always');
    wantOriginal('A/80/1|en');
    expect(await fails()).toEqual([]);
    expect(wanted).toEqual([]);
  });
});

describe('a PDF that Chromium hands over', () => {
  const stream = { originalUrl: FILE, streamUrl: 'chrome-extension://x/stream', embedded: false };
  const handler = {
    getStreamInfo: vi.fn<() => Promise<unknown>>(),
    setMimeHandlerOptions: vi.fn(() => Promise.resolve()),
    abortAndFallbackToNativeHandler: vi.fn(() => Promise.resolve()),
  };

  beforeEach(() => {
    vi.clearAllMocks();
    handler.getStreamInfo.mockResolvedValue(stream);
    Object.assign(browser, { mimeHandler: handler });
  });

  const taken = () => Promise.race([takeOver(), new Promise((resolve) => setTimeout(resolve, 20, 'ended'))]);

  it('is taken where it is one of the UN’s', async () => {
    expect(await taken()).toEqual(stream);
    expect(handler.abortAndFallbackToNativeHandler).not.toHaveBeenCalled();
  });

  it.each([
    [
      'of another host',
      () => handler.getStreamInfo.mockResolvedValue({ ...stream, originalUrl: 'https://a.org/b.pdf' }),
    ],
    ['where the reader opens by a button', () => choose('button')],
    ['that is wanted in the browser’s viewer', () => wantOriginal('A/80/1|en')],
  ])('%s goes back to it, and nothing goes on here', async (_, given) => {
    given();
    expect(await taken()).toBe('ended');
    expect(handler.abortAndFallbackToNativeHandler).toHaveBeenCalledOnce();
  });

  it.each([
    ['there is none', () => handler.getStreamInfo.mockRejectedValue(new Error('no stream'))],
    ['it says nothing of use', () => handler.getStreamInfo.mockResolvedValue({ originalUrl: FILE })],
    ['the browser knows no handlers', () => Object.assign(browser, { mimeHandler: undefined })],
  ])('is none where %s: the page was opened by its address', async (_, given) => {
    given();
    expect(await handedOver()).toBeNull();
    expect(await taken()).toBeNull();
  });

  it('is asked for, or left to the browser, by type', async () => {
    expect(hasMimeHandler()).toBe(true);
    await handlePdfs(true);
    await handlePdfs(false);
    expect(handler.setMimeHandlerOptions.mock.calls).toEqual([
      ['application/pdf', { enabled: true }],
      ['application/pdf', { enabled: false }],
    ]);
  });

  it('is asked of no browser that does not hand over', async () => {
    vi.stubGlobal('chrome', undefined);
    expect(hasMimeHandler()).toBe(false);
    await expect(handlePdfs(true)).resolves.toBeUndefined();
    await expect(handBack()).resolves.toBeUndefined();
    expect(handler.setMimeHandlerOptions).not.toHaveBeenCalled();
  });
});
