import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from './schema.ts';

export { parseSettings, type Settings } from './schema.ts';

/** One item of storage.local: it works in framed pages of the extension too, where databases are denied. */
const KEY = 'settings';

/** All settings. Where the storage cannot be read (a damaged profile) these are the defaults: reading goes on. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return parseSettings(stored[KEY]);
  } catch {
    return parseSettings({});
  }
}

/** Changes some settings and returns all of them as stored. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = parseSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back at each change, in any surface, until the signal aborts. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
