import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ScheduleSchema, type Schedule } from './due.ts';

/** One item of storage.local; it belongs to this browser and is no part of a backup. */
const KEY = 'backup-schedule';

/** The schedule that is stored; values that do not fit take their defaults. */
export async function readSchedule(): Promise<Schedule> {
  const stored = await browser.storage.local.get(KEY);
  return v.parse(ScheduleSchema, stored[KEY] ?? {});
}

/** Stores a change over the schedule, and returns what then holds. */
export async function changeSchedule(change: Partial<Schedule>): Promise<Schedule> {
  const schedule = { ...(await readSchedule()), ...change };
  await browser.storage.local.set({ [KEY]: schedule });
  return schedule;
}

/** Calls back after each change, in any surface, until the signal aborts. */
export function watchSchedule(signal: AbortSignal, onChange: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/**
 * What files in the downloads folder need: all that the manifest calls optional. Chromium's worker can give no address to
 * a file, so there a page out of sight is among it.
 */
const permissions = () => ({
  permissions: [...(browser.runtime.getManifest().optional_permissions ?? [])] as never,
});

/** Asks for the permission; to be called at the moment of a click, since browsers ask only then. */
export const askForDownloads = (): Promise<boolean> => browser.permissions.request(permissions());

export const mayDownload = (): Promise<boolean> => browser.permissions.contains(permissions());

/** Gives the permission back. */
export const leaveDownloads = (): Promise<boolean> => browser.permissions.remove(permissions());
