import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentMatches } from '../../../lib/hosts/manifest.ts';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../../../lib/hosts/scripts.ts';
import { readSites, removeSite, requestSite, watchSites } from '../../../lib/sites/index.ts';
import { keepSitesRegistered } from '../../../lib/sites/register.ts';
import { FakeEvent } from '../doors/browser.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

let origins: string[];
let registered: Script[];
let started: unknown[];
let asked: unknown[];
let events: Record<'added' | 'removed' | 'installed' | 'startup', FakeEvent>;

beforeEach(() => {
  [origins, registered, started, asked] = [[], [], [], []];
  events = {
    added: new FakeEvent(),
    removed: new FakeEvent(),
    installed: new FakeEvent(),
    startup: new FakeEvent(),
  };
  current.browser = {
    permissions: {
      onAdded: events.added,
      onRemoved: events.removed,
      getAll: () => Promise.resolve({ origins }),
      request: (wanted: object) => Promise.resolve(asked.push(['request', wanted]) > 0),
      remove: (wanted: object) => Promise.resolve(asked.push(['remove', wanted]) > 1),
    },
    runtime: { onInstalled: events.installed, onStartup: events.startup },
    tabs: {
      query: (wanted: unknown) => {
        started.push(wanted);
        return Promise.resolve([]);
      },
    },
    scripting: {
      getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
        Promise.resolve(registered.filter(({ id }) => ids.includes(id))),
      unregisterContentScripts: ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      },
      /** As a browser does, refuses an id that is there already. */
      registerContentScripts: (scripts: Script[]) => {
        const known = scripts.find(({ id }) => registered.some((one) => one.id === id));
        if (known) return Promise.reject(new Error(`Duplicate script ID '${known.id}'`));
        registered.push(...scripts);
        return Promise.resolve();
      },
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work)) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const KNOWN = contentMatches.slice(0, 2);
const SITE = '*://intranet.example.org/*';

describe('the scripts of added sites', () => {
  beforeEach(() => keepSitesRegistered());

  it.each(['added', 'installed', 'startup'] as const)('are registered when told: %s', async (told) => {
    origins = [...KNOWN, '*://second.example.org/*', SITE];
    events[told].raise({ origins: [SITE] });
    await settle();
    const matches = [SITE, '*://second.example.org/*'];
    expect(registered).toEqual([
      { id: 'added-sites-guard', js: [GUARD_SCRIPT], runAt: 'document_start', matches, allFrames: true },
      {
        id: 'added-sites',
        js: [PAGE_SCRIPT],
        css: [MARK_STYLES],
        runAt: 'document_idle',
        matches,
        allFrames: true,
      },
    ]);
  });

  it('are those of the sites granted by now, however often and fast that changes', async () => {
    origins = [SITE];
    events.added.raise({ origins });
    events.added.raise({ origins });
    events.startup.raise();
    await settle();
    expect(registered).toHaveLength(2);
    origins = ['*://second.example.org/*'];
    events.removed.raise({ origins: [SITE] });
    await settle();
    expect(registered.map(({ matches }) => matches)).toEqual([origins, origins]);
  });

  it('are gone with the last site, and those of others stay', async () => {
    registered = [{ id: 'of another', matches: [] }];
    origins = [SITE];
    events.added.raise({ origins });
    await settle();
    origins = KNOWN;
    events.removed.raise({ origins: [SITE] });
    await settle();
    expect(registered.map(({ id }) => id)).toEqual(['of another']);
  });

  it('start in open tabs where a site is granted, and only then', async () => {
    events.startup.raise();
    events.removed.raise({ origins: [SITE] });
    events.added.raise({ permissions: ['downloads'] });
    await settle();
    expect(started).toEqual([]);
    events.added.raise({ origins: [SITE] });
    await settle();
    expect(started).toHaveLength(1);
  });
});

describe('a site', () => {
  it('is known, or was added by the reader', async () => {
    origins = [...KNOWN.slice(0, 1), SITE];
    const { known, added } = await readSites();
    expect(added).toEqual(['intranet.example.org']);
    expect(known.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(known).toHaveLength(contentMatches.length);
  });

  it('is asked of the browser, and given back, as a whole', async () => {
    expect(await requestSite('intranet.example.org')).toBe(true);
    expect(await removeSite('intranet.example.org')).toBe(true);
    expect(asked).toEqual([
      ['request', { origins: [SITE] }],
      ['remove', { origins: [SITE] }],
    ]);
  });

  it('that comes or goes is told until nobody listens', () => {
    const lifetime = new AbortController();
    const told = vi.fn();
    watchSites(lifetime.signal, told);
    events.added.raise({});
    events.removed.raise({});
    expect(told).toHaveBeenCalledTimes(2);
    lifetime.abort();
    events.added.raise({});
    events.removed.raise({});
    expect(told).toHaveBeenCalledTimes(2);
  });
});
