import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../../../lib/hosts/scripts.ts';
import { startInOpenTabs } from '../../../lib/sites/start.ts';

/** The hosts of the frames of each open tab, by its id; null for a tab that the extension may not read. */
const tabs = new Map<number, readonly string[] | null>();
const started: [tab: number, frames: readonly number[] | undefined, files: readonly string[]][] = [];

interface Injection {
  readonly target: { readonly tabId: number; readonly allFrames?: boolean; readonly frameIds?: number[] };
  readonly func?: () => unknown;
  readonly files?: readonly string[];
}

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { query: () => Promise.resolve([{}, ...[...tabs.keys()].map((id) => ({ id }))]) },
    scripting: {
      insertCSS: (injection: Injection) => inject(injection),
      executeScript: (injection: Injection) => inject(injection),
    },
  },
}));

function inject({ target: { tabId, frameIds }, func, files }: Injection): Promise<unknown> {
  const frames = tabs.get(tabId);
  if (!frames) return Promise.reject(new Error('Cannot access contents of the page.'));
  if (files) started.push([tabId, frameIds, files]);
  const results = frames.map((hostname, frameId) => {
    vi.stubGlobal('location', { hostname });
    return { frameId, result: func?.() };
  });
  vi.unstubAllGlobals();
  return Promise.resolve(results);
}

beforeEach(() => {
  tabs.clear();
  started.length = 0;
});

const scripts = (tab: number, frames: readonly number[]) => [
  [tab, frames, [MARK_STYLES]],
  [tab, frames, [GUARD_SCRIPT, PAGE_SCRIPT]],
];

describe('a site that is granted while it is open', () => {
  it('is started in its pages and in its frames within other pages, and nowhere else', async () => {
    tabs.set(1, ['intranet.example.org', 'ads.example.org', 'intranet.example.org']);
    tabs.set(2, ['www.un.org', 'intranet.example.org']);
    tabs.set(3, ['www.un.org', '']);
    await startInOpenTabs(['*://intranet.example.org/*']);
    expect(started.filter(([tab]) => tab === 1)).toEqual(scripts(1, [0, 2]));
    expect(started.filter(([tab]) => tab === 2)).toEqual(scripts(2, [1]));
    expect(started).toHaveLength(4);
  });

  it('is started though other tabs may not be read', async () => {
    tabs.set(1, null);
    tabs.set(2, ['intranet.example.org']);
    await startInOpenTabs(['https://intranet.example.org/*', 'https://second.example.org/*']);
    expect(started).toEqual(scripts(2, [0]));
  });

  it('is not looked for where many are granted at once', async () => {
    tabs.set(1, ['www.un.org']);
    await startInOpenTabs(['*://*.un.org/*', '<all_urls>']);
    expect(started).toEqual([]);
  });
});
