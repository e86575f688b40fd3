import browser from 'webextension-polyfill';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../hosts/scripts.ts';
import { readSites } from './index.ts';
import { patternOf } from './patterns.ts';

/** The registrations that cover all added sites. */
const REGISTRATION = 'added-sites';
const GUARD_REGISTRATION = 'added-sites-guard';

/**
 * Keeps the content script on the sites that the user added: when a permission comes or goes, and after an update,
 * which forgets registrations. Call it at the top of the background.
 */
export function keepSitesRegistered(): void {
  const register = () => void navigator.locks.request(REGISTRATION, registerSites);
  browser.permissions.onAdded.addListener(register);
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

/** Starts the content script in a tab that was open before its site was added. */
export async function startIn(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [MARK_STYLES] });
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
}
