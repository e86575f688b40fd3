import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import messages from '../../data/messages/reader.json' with { type: 'json' };
import { ShellDoor } from '../../lib/doors/shell-door.ts';
import { offerOverViewer } from '../../lib/doors/viewer-door.ts';
import { hostFacts } from '../../lib/hosts/index.ts';
import { interfaceLanguage, translator } from '../../lib/i18n/index.ts';
import { offerButton } from './offer.ts';

/** Puts the reader into the pages around UN documents before the browser's own viewer starts. */
export default defineUnlistedScript(() => {
  const { signal } = new AbortController();
  const translate = translator(messages, interfaceLanguage('auto', navigator.languages));
  const offer = offerButton(translate('readHere'), signal);
  if (document.contentType === 'application/pdf') {
    if (window === top) offerOverViewer(location.href, offer, signal);
    return;
  }
  if (!document.contentType.includes('html') || hostFacts(location.hostname)?.serves === 'html') return;
  new ShellDoor(document, location.href, { title: 'Rapporteur', offer }, signal);
});
