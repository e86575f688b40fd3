import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { addressParts } from '../hosts/address.ts';

/** Documents that the user wants in the browser's own viewer, newest last; in storage.local, which every page reaches. */
const KEY = 'originals';
const StoredSchema = v.fallback(v.array(v.string()), []);

/** Older ones are forgotten. */
const MOST_ORIGINALS = 500;

/** One name for a document whatever address it has: symbol and language, else the address. */
export function documentKey(address: string): string {
  const { symbolText, language } = addressParts(address);
  return symbolText === null ? (address.split('#')[0] ?? address) : `${symbolText}|${language ?? ''}`;
}

/** Keys of the documents that are wanted in the browser's viewer, the latest last. */
export async function readOriginals(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(KEY);
  return v.parse(StoredSchema, stored[KEY]);
}

/** Whether the document at an address is wanted in the browser's viewer. */
export async function isOriginal(address: string): Promise<boolean> {
  return (await readOriginals()).includes(documentKey(address));
}

/** Remembers that a document is wanted in the browser's viewer, or no longer. */
export async function setOriginal(address: string, original: boolean): Promise<void> {
  const key = documentKey(address);
  const others = (await readOriginals()).filter((one) => one !== key);
  await browser.storage.local.set({ [KEY]: original ? [...others, key].slice(-MOST_ORIGINALS) : others });
}

/** Calls back with the list at each change until the signal aborts. */
export function watchOriginals(signal: AbortSignal, onChange: (keys: readonly string[]) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) onChange(v.parse(StoredSchema, change.newValue ?? []));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
