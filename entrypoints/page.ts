import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from './content/start.ts';

declare global {
  /** The life of this script in its document, in the extension's own world. */
  var rapporteurPage: AbortController | undefined;
}

/** The script of every page of a known host, once the page is read; put into a page again, it takes its own place. */
export default defineUnlistedScript(() => {
  // A frame without an address is none of the page's documents, or one of ours.
  if (location.protocol === 'about:') return;
  globalThis.rapporteurPage?.abort();
  globalThis.rapporteurPage = new AbortController();
  void start(globalThis.rapporteurPage.signal);
});
