import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShellDoor } from '../../../lib/doors/shell-door.ts';
import { fakeBrowser } from './browser.ts';

const ADDRESS = 'https://docs.un.org/en/A/80/1#page=3';
const { HTMLElement } = parseHTML('<p></p>');
const FRAME = '<iframe id="pdf" width="80%" src="/en/A/80/1?direct=true"></iframe>';

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

/** Raised by the test where the page changes. */
let observers: { told: () => void; isConnected: boolean }[];
class FakeObserver {
  readonly #own: (typeof observers)[number];
  constructor(told: () => void) {
    this.#own = { told, isConnected: false };
  }
  observe() {
    this.#own.isConnected = true;
    observers.push(this.#own);
  }
  disconnect() {
    this.#own.isConnected = false;
  }
}

let browser: ReturnType<typeof fakeBrowser>;
let lifetime: AbortController;
let height: number;
beforeEach(() => {
  browser = fakeBrowser();
  current.browser = browser;
  observers = [];
  height = 700;
  lifetime = new AbortController();
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('MutationObserver', FakeObserver);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ height }) as DOMRect);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A shell page with its door, and what was offered in it, the latest last. */
async function open(body: string) {
  const page = parseHTML(`<html><body>${body}</body></html>`).document;
  const offered: ((() => void) | null)[] = [];
  const ports = { title: 'Reader', offer: (onAccept: (() => void) | null) => void offered.push(onAccept) };
  new ShellDoor(page, ADDRESS, ports, lifetime.signal);
  await settle();
  const frame = () => page.querySelector('iframe');
  return {
    page,
    offered,
    frame,
    isReader: () => frame()?.src.startsWith('extension:') === true,
    /** The frame comes, by the page's script. */
    arrive: () => page.body.append(...parseHTML(`<body>${FRAME}</body>`).document.querySelectorAll('iframe')),
    choose: async (readerMode: string) => {
      browser.storage.store('settings', { readerMode });
      await settle();
    },
    wantOriginal: async (...keys: string[]) => {
      browser.storage.store('originals', keys);
      await settle();
    },
  };
}

describe('a shell page of a document', () => {
  it('shows the reader in the place and size of its frame, at the place of the address', async () => {
    const { frame, offered } = await open(FRAME);
    const url = new URL(frame()?.src ?? '');
    expect(url.searchParams.get('file')).toBe('https://docs.un.org/en/A/80/1?direct=true');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ symbol: 'A/80/1', lang: 'en', framed: '1' });
    expect(url.hash).toBe('#page=3');
    expect([frame()?.id, frame()?.getAttribute('width'), frame()?.title]).toEqual(['pdf', '80%', 'Reader']);
    expect(frame()?.getAttribute('style')).toBeNull();
    expect(offered).toEqual([null]);
  });

  it('gives the reader the height of the window where the page sizes its frame by script', async () => {
    height = 150;
    const { frame } = await open(FRAME);
    expect(frame()?.style.height).toBe('92vh');
  });

  it('keeps its own frame where the reader opens by a button, and offers the button', async () => {
    browser.storage.store('settings', { readerMode: 'button' });
    const { offered, isReader } = await open(FRAME);
    expect(isReader()).toBe(false);
    expect(offered).toEqual([expect.any(Function)]);
    offered[0]?.();
    await settle();
    expect(isReader()).toBe(true);
    expect(offered.at(-1)).toBeNull();
  });

  it('is left as it is where the reader never opens', async () => {
    browser.storage.store('settings', { readerMode: 'never' });
    const { offered, isReader } = await open(FRAME);
    expect([isReader(), offered]).toEqual([false, [null]]);
  });

  it('offers the reader where the document is wanted in the browser’s viewer, and forgets that when it is accepted', async () => {
    browser.storage.store('originals', ['A/80/1|en', 'A/80/2|en']);
    const { offered, isReader } = await open(FRAME);
    expect(isReader()).toBe(false);
    offered.at(-1)?.();
    await settle();
    expect(isReader()).toBe(true);
    expect(browser.storage.items.get('originals')).toEqual(['A/80/2|en']);
  });

  it('follows the setting while it is open, and puts its own frame back', async () => {
    const { page, frame, choose, isReader, offered } = await open(FRAME);
    await choose('never');
    expect(frame()?.getAttribute('src')).toBe('/en/A/80/1?direct=true');
    expect(offered.at(-1)).toBeNull();
    await choose('always');
    expect(isReader()).toBe(true);
    await choose('button');
    expect([isReader(), typeof offered.at(-1)]).toEqual([false, 'function']);
    expect(page.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('keeps the reader that was accepted until the document is wanted in the browser’s viewer', async () => {
    browser.storage.store('settings', { readerMode: 'button' });
    const { offered, isReader, choose, wantOriginal } = await open(FRAME);
    offered[0]?.();
    await settle();
    await choose('button');
    expect(isReader()).toBe(true);
    await wantOriginal('A/80/2|en');
    expect(isReader()).toBe(true);
    await wantOriginal('A/80/1|en');
    expect(isReader()).toBe(false);
    await wantOriginal();
    expect(isReader()).toBe(false);
  });

  it('that was accepted gives way where the reader is to open never', async () => {
    browser.storage.store('settings', { readerMode: 'button' });
    const { offered, isReader, choose } = await open(FRAME);
    offered[0]?.();
    await settle();
    await choose('never');
    expect([isReader(), offered.at(-1)]).toEqual([false, null]);
  });

  it('does not load the reader again when something else changes', async () => {
    const { frame, choose } = await open(FRAME);
    const before = frame();
    await choose('always');
    expect(frame()).toBe(before);
  });
});

describe('a shell page on its way', () => {
  it('is watched until its frame is there, and not thereafter', async () => {
    const { arrive, isReader, offered } = await open('<p>Loading</p>');
    expect(offered).toEqual([]);
    observers[0]?.told();
    expect(observers[0]?.isConnected).toBe(true);
    arrive();
    observers[0]?.told();
    expect(isReader()).toBe(true);
    expect(observers[0]?.isConnected).toBe(false);
  });

  it('shows nothing of the reader once it is left', async () => {
    const { arrive, frame, choose } = await open('<p>Loading</p>');
    lifetime.abort();
    expect(observers[0]?.isConnected).toBe(false);
    expect(browser.storage.onChanged.listeners.size).toBe(0);
    arrive();
    await choose('always');
    observers[0]?.told();
    expect(frame()?.getAttribute('src')).toBe('/en/A/80/1?direct=true');
  });

  it('that goes on to its document by itself is stopped, and shows the reader instead', async () => {
    const gone: string[] = [];
    const stop = vi.fn();
    const view = { stop, location: { assign: (address: string) => gone.push(address) } };
    const target = 'https://documents.un.org/api/symbol/access?s=A/80/1&l=en';
    const html = `<html><head><meta http-equiv="Refresh" content="0;url=${target}"></head><body></body></html>`;
    const page = parseHTML(html).document;
    Object.defineProperty(page, 'defaultView', { value: view });
    new ShellDoor(page, ADDRESS, { title: 'Reader', offer: () => undefined }, lifetime.signal);
    await settle();
    expect(stop).toHaveBeenCalledOnce();
    const url = new URL(page.querySelector('iframe')?.src ?? '');
    expect(url.searchParams.get('file')).toBe(target);
    browser.storage.store('settings', { readerMode: 'never' });
    await settle();
    expect(gone).toEqual([target]);
  });
});
