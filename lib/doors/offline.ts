import browser from 'webextension-polyfill';
import { askedDocument } from '../reader/address-identity.ts';
import type { KeptDocument, Wanted } from '../reader/kept/protocol.ts';
import { parsePlace, readerPath } from '../reader/request.ts';
import { readSettings } from '../settings/index.ts';
import { documentMatches } from './hosts.ts';
import { isOriginal } from './originals.ts';

/** What Chromium and Firefox call a server that could not be reached; a navigation that was called off is none. */
const UNREACHED =
  /DISCONNECTED|NAME_(?:NOT_RESOLVED|RESOLUTION)|CONNECTION|NETWORK|UNREACHABLE|TIMED_OUT|TIMEOUT|EMPTY_RESPONSE|OFFLINE|UNKNOWN_(?:PROXY_)?HOST|NET_(?:RESET|INTERRUPT)/;

/**
 * Where the page of a document cannot be reached, the copy kept on this machine opens in its tab. Must be called at the
 * top of the background, before any await.
 */
export function leadToKept(find: (wanted: Wanted) => Promise<KeptDocument | null>): void {
  browser.webRequest.onErrorOccurred.addListener(
    ({ tabId, url, error }) => {
      if (UNREACHED.test(error)) void lead(tabId, url, find).catch(() => undefined);
    },
    { urls: documentMatches, types: ['main_frame'] },
  );
}

/** Rejects where the tab is gone meanwhile, or the kept documents cannot be had. */
async function lead(
  tabId: number,
  address: string,
  find: (wanted: Wanted) => Promise<KeptDocument | null>,
): Promise<void> {
  if ((await readSettings()).readerMode !== 'always' || (await isOriginal(address))) return;
  const { symbol, language: named } = askedDocument(address);
  const language = named ?? 'en';
  if ((await find({ address, symbol, language })) === null) return;
  // Chromium opens no page of an extension in a private window.
  if ((await browser.tabs.get(tabId)).incognito) return;
  const place = parsePlace(new URL(address).hash);
  const path =
    symbol === null ? readerPath({ file: address, place }) : readerPath({ symbol, language, place });
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(path) });
}
