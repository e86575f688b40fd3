import browser from 'webextension-polyfill';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT } from '../hosts/scripts.ts';
import { siteOfPattern } from './patterns.ts';

/**
 * Starts the scripts of a page in every open page and frame of a site that the browser grants from now on: registered
 * scripts come only with the next load. What cannot be reached now (a tab that sleeps or is closing; in Chromium a frame in
 * a page that may not be read itself) gets them then.
 * @param origins match patterns; those that cover many sites are passed over, as none of them is registered
 */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  const sites = origins.map(siteOfPattern).filter((site) => site !== null);
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => startIn(id, sites)));
}

async function startIn(tabId: number | undefined, sites: readonly string[]): Promise<void> {
  if (tabId === undefined) return;
  const all = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target: all, func: () => location.hostname });
  const frameIds = frames
    .filter(({ result }) => sites.some((site) => site === result))
    .map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  const target = { tabId, frameIds };
  await browser.scripting.insertCSS({ target, files: [MARK_STYLES] });
  await browser.scripting.executeScript({ target, files: [GUARD_SCRIPT, PAGE_SCRIPT] });
}
