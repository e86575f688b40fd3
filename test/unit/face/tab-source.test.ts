import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../../lib/page/protocol.ts';
import { TabSource, type Followed } from '../../../lib/panel/tab-source.ts';
import { FakeEvent } from '../doors/browser.ts';

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

interface Sent {
  readonly tab: number;
  readonly frame: number;
  readonly type: string;
  readonly request: object;
}

let events: Record<'activated' | 'updated' | 'message', FakeEvent>;
let lifetime: AbortController;
let sent: Sent[];
/** What the page in each tab and frame says; a tab without is none of ours. */
let pages: Map<string, Summary>;
let front: () => Promise<{ id?: number }[]>;

const summary = (title: string, state: Summary['state'] = 'ready'): Summary => ({
  document: { symbol: null, language: 'en', title, url: 'https://www.un.org/' },
  state,
  counts: { references: 0, terms: 0 },
  mentioned: [],
});

beforeEach(() => {
  vi.useFakeTimers();
  events = { activated: new FakeEvent(), updated: new FakeEvent(), message: new FakeEvent() };
  lifetime = new AbortController();
  sent = [];
  pages = new Map();
  front = () => Promise.resolve([{ id: 1 }]);
  const sendMessage = (tab: number, message: { type: string; request: object }, { frameId = 0 }) => {
    sent.push({ tab, frame: frameId, ...message });
    const value = pages.get(`${tab}/${frameId}`);
    return value ? Promise.resolve({ ok: true, value }) : Promise.reject(new Error('no receiver'));
  };
  const browser = {
    tabs: { onActivated: events.activated, onUpdated: events.updated, query: () => front(), sendMessage },
    runtime: { id: 'rapporteur', onMessage: events.message },
    scripting: {
      executeScript: ({ target }: { target: { tabId: number } }) =>
        Promise.resolve(
          [...pages.keys()]
            .filter((key) => key.startsWith(`${target.tabId}/`))
            .map((key) => ({ frameId: Number(key.split('/')[1]), result: true })),
        ),
    },
  };
  current.browser = browser;
  vi.stubGlobal('chrome', browser);
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function follow(followed: Followed): Promise<TabSource> {
  const source = new TabSource(followed, lifetime.signal);
  await vi.advanceTimersByTimeAsync(100);
  return source;
}
const raise = async (name: keyof typeof events, ...told: unknown[]) => {
  events[name].raise(...told);
  await vi.advanceTimersByTimeAsync(100);
};
const titleOf = ({ summary: { value } }: TabSource) => value?.document.title ?? null;
const asked = () =>
  sent.filter(({ type }) => type === 'page.summary').map(({ tab, frame }) => `${tab}/${frame}`);

describe('the panel beside a page', () => {
  beforeEach(() => {
    pages.set('1/0', summary('One')).set('2/0', summary('Two'));
  });

  it('shows the page in front, and another that comes to the front of its window', async () => {
    const source = await follow({ windowId: 5 });
    expect(titleOf(source)).toBe('One');
    await raise('activated', { windowId: 6, tabId: 2 });
    expect(titleOf(source)).toBe('One');
    await raise('activated', { windowId: 5, tabId: 2 });
    expect(titleOf(source)).toBe('Two');
  });

  it('stays with a tab that it was opened for', async () => {
    const source = await follow({ tabId: 2 });
    await raise('activated', { windowId: 5, tabId: 1 });
    expect(titleOf(source)).toBe('Two');
  });

  it('does not go back to the page that was in front before', async () => {
    let told: (tabs: { id: number }[]) => void = () => undefined;
    front = () => new Promise((resolve) => (told = resolve));
    const source = await follow({ windowId: 5 });
    await raise('activated', { windowId: 5, tabId: 2 });
    told([{ id: 1 }]);
    await vi.advanceTimersByTimeAsync(100);
    expect(titleOf(source)).toBe('Two');
  });

  it('shows nothing beside a page that is none of ours', async () => {
    const source = await follow({ windowId: 5 });
    await raise('activated', { windowId: 5, tabId: 3 });
    expect(source.summary.value).toBeNull();
  });

  it('asks again when the page loads another, goes on, or counts anew; not for the changes of others', async () => {
    const source = await follow({ tabId: 1 });
    pages.set('1/0', summary('Other'));
    await raise('updated', 2, { status: 'complete' });
    await raise('updated', 1, { title: 'x' });
    await raise('message', { type: 'tab.counted' }, { tab: { id: 2 } });
    await raise('message', { type: 'tab.wake' }, { tab: { id: 1 } });
    expect(titleOf(source)).toBe('One');
    for (const change of [
      () => raise('updated', 1, { status: 'complete' }),
      () => raise('updated', 1, { url: 'https://www.un.org/b' }),
      () => raise('message', { type: 'tab.counted' }, { tab: { id: 1 } }),
    ]) {
      pages.set('1/0', summary('One'));
      await raise('updated', 1, { status: 'loading' });
      pages.set('1/0', summary('Other'));
      await change();
      expect(titleOf(source)).toBe('Other');
    }
  });

  it('asks again while the page is being read, until it is', async () => {
    pages.set('1/0', summary('One', 'reading'));
    const source = await follow({ tabId: 1 });
    expect(asked()).toEqual(['1/0']);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toHaveLength(2);
    pages.set('1/0', summary('Whole'));
    await vi.advanceTimersByTimeAsync(400);
    expect(titleOf(source)).toBe('Whole');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked()).toHaveLength(3);
  });

  it('asks the frames of the page as well', async () => {
    pages.set('1/7', { ...summary('Frame'), counts: { references: 3, terms: 1 } });
    const source = await follow({ tabId: 1 });
    expect(asked()).toEqual(['1/0', '1/7']);
    expect(source.summary.value).toMatchObject({
      document: { title: 'One' },
      counts: { references: 3, terms: 1 },
    });
  });

  it('leads to a mention or an excerpt where it stands', async () => {
    const source = await follow({ tabId: 1 });
    sent = [];
    source.goTo({ type: 'reference', key: 'A/80/1', start: 5 });
    source.openCard({ type: 'term', key: 'x', frame: 7 });
    source.goToHighlight('highlight-1');
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([
      { tab: 1, frame: 0, type: 'page.jump', request: { type: 'reference', key: 'A/80/1', start: 5 } },
      { tab: 1, frame: 7, type: 'page.openCard', request: { type: 'term', key: 'x' } },
      { tab: 1, frame: 0, type: 'excerpts.reveal', request: { id: 'highlight-1' } },
    ]);
  });

  it('listens to nothing any more once it is closed', async () => {
    pages.set('1/0', summary('One', 'reading'));
    await follow({ windowId: 5 });
    lifetime.abort();
    expect(Object.values(events).map(({ listeners }) => listeners.size)).toEqual([0, 0, 0]);
    const before = asked().length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked()).toHaveLength(before);
  });
});
