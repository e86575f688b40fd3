import { defineContentScript } from 'wxt/utils/define-content-script';
import browser from 'webextension-polyfill';
import { hostFacts } from '../../lib/hosts/index.ts';
import { contentMatches } from '../../lib/hosts/manifest.ts';
import { isChallenge } from '../../lib/page/challenge.ts';
import { readSettings, watchSettings } from '../../lib/settings/index.ts';
import { PageSwitch } from './page-switch.ts';
import './marks.css';

/** Marks and explains on pages of known hosts, in their frames too. A PDF shown as the page itself is left alone. */
export default defineContentScript({
  matches: contentMatches,
  allFrames: true,
  runAt: 'document_idle',
  async main(context) {
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
    if (isChallenge(document, hostFacts(location.hostname))) return;
    // The reader stands in this page and answers for the document in it.
    if (document.querySelector(`iframe[src^="${browser.runtime.getURL('/reader.html')}"]`)) return;
    const page = new PageSwitch(await readSettings(), context.signal);
    watchSettings(context.signal, (settings) => page.apply(settings));
  },
});
