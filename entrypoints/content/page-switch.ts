import { success } from '../../lib/faults/index.ts';
import { listen, serve } from '../../lib/messages/index.ts';
import { pageProtocol, type Counts, type Summary } from '../../lib/page/protocol.ts';
import { addressOf } from '../../lib/page/session.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { startPage, type Page } from './start-page.ts';
import { ViewLoader } from './view-loader.ts';

const NOTHING: Counts = { references: 0, terms: 0 };

/** Starts and stops the work on this page, by the settings and by the switch in the popup; answers for it. */
export class PageSwitch {
  #on = true;
  #page: Page | null = null;
  #lifetime = new AbortController();
  readonly #loader: ViewLoader;

  constructor(
    private settings: Settings,
    private readonly signal: AbortSignal,
  ) {
    this.#loader = new ViewLoader(signal);
    this.#apply();
    this.#answer();
  }

  apply(settings: Settings): void {
    this.settings = settings;
    this.#apply();
  }

  get #isOn(): boolean {
    return this.#on && !this.settings.sitesOff.includes(location.hostname);
  }

  #apply(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    const signal = AbortSignal.any([this.signal, this.#lifetime.signal]);
    this.#page = this.#isOn && !signal.aborted ? startPage(this.settings, this.#loader, signal) : null;
  }

  #answer(): void {
    const state = () => ({ on: this.#isOn, counts: this.#page?.counts() ?? NOTHING });
    const service = serve(pageProtocol, {
      state: () => success(state()),
      summary: () => success(this.#page?.summary() ?? emptySummary()),
      passages: () => success(this.#page?.passages() ?? { ...emptySummary(), head: [], cited: [] }),
      toggle: ({ on }) => {
        this.#on = on;
        this.#apply();
        return success(state());
      },
      jump: (where) => success({ found: this.#page?.jump(where, false) ?? false }),
      openCard: (where) => success({ found: this.#page?.jump(where, true) ?? false }),
      command: ({ name }) => {
        this.#page?.command(name);
        return success({});
      },
    });
    listen([service], this.signal);
  }
}

function emptySummary(): Summary {
  return {
    document: { symbol: null, language: 'en', title: document.title, url: addressOf(location) },
    state: 'off',
    counts: NOTHING,
    mentioned: [],
  };
}
