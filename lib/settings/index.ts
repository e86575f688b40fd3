import { extension } from '../extension/index.ts';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { ownSitesOff, readPolicy, settingsUnder } from './policy.ts';
import { parseSettings, type Settings } from './schema.ts';

export { managedSite, readPolicy, type Policy } from './policy.ts';
export { parseSettings, type Settings } from './schema.ts';

/** One item of storage.local: it works in framed pages of the extension too, where databases are denied. */
const KEY = 'settings';

/** What the reader chose, as stored. Where the storage cannot be read (a damaged profile) nothing: reading goes on. */
async function readOwn(): Promise<unknown> {
  try {
    return (await extension().storage.local.get(KEY))[KEY];
  } catch {
    return undefined;
  }
}

/** All settings that hold now. */
export async function readSettings(): Promise<Settings> {
  const [policy, own] = await Promise.all([readPolicy(), readOwn()]);
  return settingsUnder(policy, own);
}

/**
 * Changes some settings and returns all that hold then. Only what was ever chosen is stored, so that defaults stay. Where
 * it cannot be stored (a full disk, a damaged profile) the earlier settings hold, and that is the fault `settings-unsaved`.
 */
export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings>> {
  const [policy, stored] = await Promise.all([readPolicy(), readOwn()]);
  const own: object = stored !== null && typeof stored === 'object' ? stored : {};
  const { sitesOff } = change;
  const sites = sitesOff && { sitesOff: ownSitesOff(policy, parseSettings(own).sitesOff, sitesOff) };
  const chosen: object = { ...own, ...change, ...sites };
  const fitting = Object.entries(parseSettings(chosen)).filter(([name]) => Object.hasOwn(chosen, name));
  try {
    await extension().storage.local.set({ [KEY]: Object.fromEntries(fitting) });
  } catch (thrown) {
    return failure('settings-unsaved', { detail: detailOf(thrown) });
  }
  return success(settingsUnder(policy, chosen));
}

/** Calls back at each change, in any surface, until the signal aborts. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const own = area === 'local' ? changes[KEY] : undefined;
    if (!own && area !== 'managed') return;
    void readSettings().then((settings) => {
      if (!signal.aborted) onChange(settings);
    });
  };
  extension().storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => extension().storage.onChanged.removeListener(listener), {
    once: true,
  });
}
