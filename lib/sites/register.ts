import browser from 'webextension-polyfill';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../hosts/scripts.ts';
import { readSites } from './index.ts';
import { patternOf } from './patterns.ts';
import { startInOpenTabs } from './start.ts';

/** The registrations that cover all added sites. */
const REGISTRATION = 'added-sites';
const GUARD_REGISTRATION = 'added-sites-guard';

/**
 * Keeps the content script on the sites that the user added: when a permission comes or goes, and after an update,
 * which forgets registrations. Where a site is open already, it starts there at once. Call it at the top of the background.
 */
export function keepSitesRegistered(): void {
  const register = () => void navigator.locks.request(REGISTRATION, registerSites);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    register();
    void startInOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
}

async function registerSites(): Promise<void> {
  const { added } = await readSites();
  const registered = await browser.scripting.getRegisteredContentScripts({
    ids: [REGISTRATION, GUARD_REGISTRATION],
  });
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (added.length === 0) return;
  const everywhere = { matches: added.map(patternOf), allFrames: true };
  await browser.scripting.registerContentScripts([
    { id: GUARD_REGISTRATION, js: [GUARD_SCRIPT], runAt: 'document_start', ...everywhere },
    { id: REGISTRATION, js: [PAGE_SCRIPT], css: [MARK_STYLES], runAt: 'document_idle', ...everywhere },
  ]);
}
