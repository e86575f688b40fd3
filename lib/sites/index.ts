import browser from 'webextension-polyfill';
import { patternOf, sitesFrom, type Sites } from './patterns.ts';

export { siteOf, type KnownSite, type Sites } from './patterns.ts';

/** The sites that the extension may read by now. */
export async function readSites(): Promise<Sites> {
  const { origins = [] } = await browser.permissions.getAll();
  return sitesFrom(origins);
}

/**
 * Asks the browser for a site. Must be called straight from a press of the user, before any await. The background
 * puts the content script on the site, and into its open tabs, when the permission arrives.
 */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

/** Gives a site back to the browser; false where it was not granted. */
export function removeSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(site)] });
}

/** Calls back when a permission comes or goes, until the signal aborts. */
export function watchSites(signal: AbortSignal, onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    },
    { once: true },
  );
}
