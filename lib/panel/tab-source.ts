import { signal as createSignal, type Signal } from '@preact/signals';
import * as v from 'valibot';
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { isAbort } from '../faults/index.ts';
import { excerptsProtocol } from '../highlights/protocol.ts';
import { callTab } from '../messages/index.ts';
import { pageProtocol, type Summary } from '../page/protocol.ts';
import { framesOf } from '../page/frames.ts';
import { withFrames } from './frames.ts';
import type { PanelSource, Where } from './source.ts';

/** A page that is being read is asked again after this time. */
const READING_MS = 400;

/** What a page sends when its marks changed. */
const CountedSchema = v.object({ type: v.literal('tab.counted') });

/** One tab for good, or whichever is in front of a window. */
export type Followed = { readonly tabId: number } | { readonly windowId: number };

/** The page in a tab as a panel's document. */
export class TabSource implements PanelSource {
  readonly summary: Signal<Summary | null> = createSignal(null);
  #tabId: number | null = null;
  /** Of the question that is on its way: a later one takes its place. */
  #asking = new AbortController();

  constructor(
    followed: Followed,
    private readonly signal: AbortSignal,
  ) {
    const onActivated = (tab: Tabs.OnActivatedActiveInfoType) => {
      if ('windowId' in followed && tab.windowId === followed.windowId) this.#follow(tab.tabId);
    };
    const onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
      if (tabId === this.#tabId && (change.status ?? change.url)) this.#refresh();
    };
    const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
      if (sender.tab?.id === this.#tabId && v.is(CountedSchema, message)) this.#refresh();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    signal.addEventListener(
      'abort',
      () => {
        this.#asking.abort();
        browser.tabs.onActivated.removeListener(onActivated);
        browser.tabs.onUpdated.removeListener(onUpdated);
        browser.runtime.onMessage.removeListener(onMessage);
      },
      { once: true },
    );
    if ('tabId' in followed) this.#follow(followed.tabId);
    else
      void browser.tabs.query({ active: true, ...followed }).then(([tab]) => {
        // Another may have come to the front meanwhile.
        if (this.#tabId === null) this.#follow(tab?.id ?? null);
      });
  }

  goTo(where: Where): void {
    this.#bring('jump', where);
  }

  openCard(where: Where): void {
    this.#bring('openCard', where);
  }

  #bring(how: 'jump' | 'openCard', { frame: frameId = 0, ...where }: Where): void {
    if (this.#tabId !== null) void callTab({ tabId: this.#tabId, frameId }, pageProtocol, how, where);
  }

  goToHighlight(id: string): void {
    if (this.#tabId !== null) void callTab(this.#tabId, excerptsProtocol, 'reveal', { id });
  }

  #follow(tabId: number | null): void {
    if (this.signal.aborted) return;
    this.#tabId = tabId;
    this.#refresh();
  }

  #refresh(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    void this.#ask(this.#tabId, this.#asking.signal);
  }

  async #ask(tabId: number | null, asking: AbortSignal): Promise<void> {
    const summary = tabId === null ? null : await silent(askTab(tabId, asking));
    if (asking.aborted) return;
    this.summary.value = summary;
    if (summary?.state === 'reading') setTimeout(() => !asking.aborted && this.#refresh(), READING_MS);
  }
}

/** What the page in a tab and its frames say; null where the page has no content script of ours. */
async function askTab(tabId: number, asking: AbortSignal): Promise<Summary | null> {
  const frames = await framesOf(tabId);
  const [page, ...others] = await Promise.all(
    frames.map(async (frameId) => {
      const answer = await callTab({ tabId, frameId }, pageProtocol, 'summary', {}, asking);
      return answer.ok ? { frameId, summary: answer.value } : null;
    }),
  );
  if (!page) return null;
  return withFrames(
    page.summary,
    others.filter((frame) => frame !== null),
  );
}

/** A question that was called off has no answer. */
async function silent<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (thrown) {
    if (isAbort(thrown)) return null;
    throw thrown;
  }
}
