import browser from 'webextension-polyfill';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../hosts/scripts.ts';
import { siteOfPattern } from './patterns.ts';

/**
 * Starts the scripts of a page in every tab in which a site is open that the browser grants from now on: registered
 * scripts come only with the next load. A tab that cannot be reached now (it sleeps, it is closing) gets them then.
 * @param origins match patterns; those that cover many sites are passed over, as none of them is registered
 */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  const patterns = origins.filter((origin) => siteOfPattern(origin) !== null);
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(tabs.map(({ id }) => startIn(id)));
}

async function startIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [MARK_STYLES] });
  await browser.scripting.executeScript({ target, files: [GUARD_SCRIPT, PAGE_SCRIPT] });
}
