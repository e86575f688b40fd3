import { extension } from '../../lib/extension/index.ts';
import { hostFacts } from '../../lib/hosts/index.ts';
import { isChallenge } from '../../lib/page/challenge.ts';
import { readSettings, watchSettings } from '../../lib/settings/index.ts';
import { PageSwitch } from './page-switch.ts';

/** Marks and explains on pages of known hosts, in their frames too. A PDF shown as the page itself is left alone. */
export async function start(signal: AbortSignal): Promise<void> {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  if (isChallenge(document, hostFacts(location.hostname))) return;
  // The reader stands in this page and answers for the document in it.
  if (document.querySelector(`iframe[src^="${extension().runtime.getURL('/reader.html')}"]`)) return;
  const settings = await readSettings();
  if (signal.aborted) return;
  const page = new PageSwitch(settings, signal);
  watchSettings(signal, (settings) => page.apply(settings));
}
