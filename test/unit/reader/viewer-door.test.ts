import { beforeEach, afterEach, expect, test, vi } from 'vitest';
import { offerOverViewer } from '../../../lib/doors/viewer-door.ts';

const ADDRESS = 'https://docs.un.org/en/A/79/701';

const { stored, listeners } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  listeners: new Set<(changes: object, area: string) => void>(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => new URL(path, 'chrome-extension://rapporteur/').href },
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: stored.get(key) }),
        set: (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
          return Promise.resolve();
        },
      },
    },
  },
}));

const assigned: string[] = [];

beforeEach(() => {
  stored.clear();
  listeners.clear();
  assigned.length = 0;
  vi.stubGlobal('location', { assign: (address: string) => assigned.push(address) });
  vi.stubGlobal('chrome', {
    storage: {
      local: { get: (key: string) => Promise.resolve({ [key]: stored.get(key) }) },
      managed: { get: () => Promise.resolve({}) },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) => listeners.add(listener),
        removeListener: (listener: (changes: object, area: string) => void) => listeners.delete(listener),
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** What is offered over a viewer, the latest last. */
function offers(signal: AbortSignal): ((() => void) | null)[] {
  const offered: ((() => void) | null)[] = [];
  offerOverViewer(ADDRESS, (onAccept) => offered.push(onAccept), signal);
  return offered;
}

function choose(readerMode: string): void {
  stored.set('settings', { readerMode });
  for (const listener of listeners) listener({ settings: { newValue: { readerMode } } }, 'local');
}

test('a button opens the document in the reader, whose choice for the viewer is forgotten', async () => {
  stored.set('originals', ['A/79/701|en', 'A/79/1|en']);
  const offered = offers(new AbortController().signal);
  await vi.waitFor(() => expect(offered).toHaveLength(1));
  offered[0]?.();
  await vi.waitFor(() => expect(assigned).toHaveLength(1));
  expect(assigned[0]).toBe(`chrome-extension://rapporteur/reader.html?file=${encodeURIComponent(ADDRESS)}`);
  expect(stored.get('originals')).toEqual(['A/79/1|en']);
});

test('it goes and comes with the setting', async () => {
  choose('never');
  const offered = offers(new AbortController().signal);
  await vi.waitFor(() => expect(offered).toEqual([null]));
  choose('always');
  await vi.waitFor(() => expect(offered).toEqual([null, expect.any(Function)]));
});

test('nothing is offered any more once the page is left, though the settings come only then', async () => {
  const lifetime = new AbortController();
  const offered = offers(lifetime.signal);
  lifetime.abort();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(offered).toEqual([]);
  expect(listeners.size).toBe(0);
});
