import { hostFacts, servesDocuments } from '../../lib/hosts/index.ts';
import { isChallenge } from '../../lib/page/challenge.ts';
import { readSettings, watchSettings } from '../../lib/settings/index.ts';
import { PageSwitch } from './page-switch.ts';
import { untilReader } from './until-reader.ts';

/** Marks and explains on pages of known hosts, in their frames too. A PDF shown as the page itself is left alone. */
export async function start(signal: AbortSignal): Promise<void> {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  if (isChallenge(document, hostFacts(location.hostname))) return;
  const lifetime = servesDocuments(location.hostname) ? untilReader(signal) : signal;
  const settings = await readSettings();
  if (lifetime.aborted) return;
  const page = new PageSwitch(settings, lifetime);
  watchSettings(lifetime, (settings) => page.apply(settings));
}
