import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../../lib/highlights/backup/index.ts';
import { backUpIfDue } from '../../../lib/highlights/backup/keep.ts';
import * as schedule from '../../../lib/highlights/backup/schedule.ts';
import type { HighlightStore } from '../../../lib/highlights/store.ts';
import { fakeBrowser } from '../doors/browser.ts';
import { sampleHighlight } from './sample.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 20, 12);

const { current, put } = vi.hoisted<{
  current: { browser: unknown };
  put: { names: string[]; files: Uint8Array[]; work: () => Promise<void> };
}>(() => ({ current: { browser: null }, put: { names: [], files: [], work: () => Promise.resolve() } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));
vi.mock('../../../lib/highlights/backup/put-away.ts', () => ({
  putAway: async (name: string, file: Uint8Array) => {
    await put.work();
    put.names.push(name);
    put.files.push(file);
  },
}));

let browser: ReturnType<typeof fakeBrowser>;
let granted: string[];
let changedAt: number | null;
const asked: unknown[] = [];
const store = {
  changedAt: () => Promise.resolve(changedAt),
  all: () => Promise.resolve([sampleHighlight(1)]),
} as unknown as HighlightStore;

beforeEach(() => {
  browser = fakeBrowser();
  granted = ['downloads', 'offscreen'];
  changedAt = NOW - 1;
  asked.length = 0;
  const held = new Set<string>();
  const isGranted = ({ permissions }: { permissions: string[] }) =>
    permissions.every((one) => granted.includes(one));
  current.browser = {
    ...browser,
    runtime: {
      ...browser.runtime,
      getManifest: () => ({ optional_permissions: ['downloads', 'offscreen'] }),
    },
    permissions: {
      contains: (wanted: { permissions: string[] }) => Promise.resolve(isGranted(wanted)),
      request: (wanted: unknown) => Promise.resolve(asked.push('request', wanted) > 0),
      remove: (wanted: unknown) => Promise.resolve(asked.push('remove', wanted) > 0),
    },
  };
  Object.assign(put, { names: [], files: [], work: () => Promise.resolve() });
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _: unknown, work: (lock: object | null) => Promise<void>) => {
        if (held.has(name)) return work(null);
        held.add(name);
        await work({}).finally(() => held.delete(name));
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const planned = (plan: object) => browser.storage.store('backup-schedule', plan);

describe('a scheduled backup', () => {
  it('is put into the downloads folder where it is due: settings, highlights, all that is the reader’s', async () => {
    planned({ every: 'day', madeAt: NOW - DAY, fault: 'earlier' });
    browser.storage.store('settings', { theme: 'dark' });
    await backUpIfDue(store, NOW);
    expect(put.names).toEqual(['Rapporteur/rapporteur-2026-05-20.rapporteur.zip']);
    const backup = readBackup(put.files[0] ?? new Uint8Array());
    expect(backup).toMatchObject({
      ok: true,
      value: {
        made: '2026-05-20T12:00:00.000Z',
        settings: { theme: 'dark' },
        highlights: [sampleHighlight(1)],
        packs: [],
      },
    });
    expect(await schedule.readSchedule()).toEqual({ every: 'day', madeAt: NOW, fault: null });
  });

  it.each([
    ['not due', { every: 'day', madeAt: NOW - DAY + 1 }],
    ['switched off', { every: 'never', madeAt: null }],
  ])('is not made where it is %s', async (_, plan) => {
    planned(plan);
    await backUpIfDue(store, NOW);
    expect(put.names).toEqual([]);
    expect(await schedule.readSchedule()).toMatchObject(plan);
  });

  it('that fails is noted for the reader, and tried again', async () => {
    planned({ every: 'day', madeAt: NOW - DAY });
    put.work = () => Promise.reject(new Error('FILE_NO_SPACE'));
    await backUpIfDue(store, NOW);
    expect(await schedule.readSchedule()).toMatchObject({
      madeAt: NOW - DAY,
      fault: expect.stringContaining('NO_SPACE') as unknown,
    });
    put.work = () => Promise.resolve();
    await backUpIfDue(store, NOW + 1);
    expect(await schedule.readSchedule()).toMatchObject({ madeAt: NOW + 1, fault: null });
  });

  it('is not made where the permission was taken back, and that is said', async () => {
    planned({ every: 'day', madeAt: null });
    granted = ['offscreen'];
    await backUpIfDue(store, NOW);
    expect(put.names).toEqual([]);
    expect((await schedule.readSchedule()).fault).toContain('permission');
  });

  it('is not begun beside one that is being made', async () => {
    planned({ every: 'day', madeAt: null });
    const making: (() => void)[] = [];
    put.work = () => new Promise((resolve) => making.push(resolve));
    const first = backUpIfDue(store, NOW);
    await vi.waitFor(() => expect(making).toHaveLength(1));
    await backUpIfDue(store, NOW);
    expect(making).toHaveLength(1);
    making[0]?.();
    await first;
    expect(put.names).toHaveLength(1);
  });
});

describe('the plan of backups', () => {
  it('takes its defaults where what is stored does not fit', async () => {
    const defaults = { every: 'never', madeAt: null, fault: null };
    expect(await schedule.readSchedule()).toEqual(defaults);
    planned({ every: 'often', madeAt: 'x', fault: 5 });
    expect(await schedule.readSchedule()).toEqual(defaults);
  });

  it('is changed in part, and every surface hears of it until it is left', async () => {
    const lifetime = new AbortController();
    const told = vi.fn();
    schedule.watchSchedule(lifetime.signal, told);
    expect(await schedule.changeSchedule({ every: 'week' })).toEqual({
      every: 'week',
      madeAt: null,
      fault: null,
    });
    expect(await schedule.changeSchedule({ madeAt: 5 })).toEqual({ every: 'week', madeAt: 5, fault: null });
    expect(told).toHaveBeenCalledTimes(2);
    browser.storage.store('settings', {});
    browser.storage.onChanged.raise({ 'backup-schedule': {} }, 'session');
    lifetime.abort();
    await schedule.changeSchedule({ every: 'day' });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('asks for, and gives back, what the manifest calls optional', async () => {
    const wanted = { permissions: ['downloads', 'offscreen'] };
    await schedule.askForDownloads();
    await schedule.leaveDownloads();
    expect(asked).toEqual(['request', wanted, 'remove', wanted]);
    expect(await schedule.mayDownload()).toBe(true);
    granted = ['downloads'];
    expect(await schedule.mayDownload()).toBe(false);
  });
});
