import browser from 'webextension-polyfill';
import { readSites } from './index.ts';
import { patternOf } from './patterns.ts';

/** The registration that covers all added sites. */
const REGISTRATION = 'added-sites';
const CONTENT_SCRIPT = 'content-scripts/content.js';
const CONTENT_STYLES = 'content-scripts/content.css';

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
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches: added.map(patternOf),
      js: [CONTENT_SCRIPT],
      css: [CONTENT_STYLES],
      allFrames: true,
      runAt: 'document_idle',
    },
  ]);
}

/** Starts the content script in a tab that was open before its site was added. */
export async function startIn(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [CONTENT_STYLES] });
  await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] });
}
