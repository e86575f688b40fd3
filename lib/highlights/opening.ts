import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { failure, success, type Result } from '../faults/index.ts';
import { callTab } from '../messages/index.ts';
import { isWebAddress } from '../reader/load/address.ts';
import { excerptsProtocol } from './protocol.ts';
import type { Highlight } from './record.ts';

/** A document that was opened for a highlight asks for it within this time, in milliseconds; later it is forgotten. */
const WAITED_FOR_MS = 60_000;
const PREFIX = 'sought:';
const SoughtSchema = v.object({ id: v.string(), at: v.number() });

/**
 * Brings a highlight into view: in the tab that shows its document, else in a new one, which will ask for it. That of a
 * file on this machine has no address; one of a backup may have any, and only the web is opened: `highlights-no-address`.
 */
export async function openHighlight({ id, document, url }: Highlight): Promise<Result<object>> {
  if (!isWebAddress(url)) return failure('highlights-no-address');
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((open) => open.url?.split('#', 1)[0] === url.split('#', 1)[0]);
  if (tab?.id !== undefined) {
    const revealed = await callTab(tab.id, excerptsProtocol, 'reveal', { id });
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    if (revealed.ok && revealed.value.found) return success({});
  }
  await browser.storage.session.set({ [PREFIX + document]: { id, at: Date.now() } });
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.reload(tab.id);
  return success({});
}

/**
 * The highlight that a document was opened for; null where it was not, or long ago. It is asked for until it has been
 * shown: a page that asks may give way to the reader, or begin anew with what it learned, before it can show anything.
 */
export async function soughtIn(document: string): Promise<string | null> {
  const key = PREFIX + document;
  const stored = await browser.storage.session.get(key);
  const sought = v.safeParse(SoughtSchema, stored[key]);
  if (!sought.success) return null;
  return Date.now() - sought.output.at < WAITED_FOR_MS ? sought.output.id : null;
}

/** The highlight that a document was opened for has been shown: it is not sought any more. */
export async function forgetSought(document: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + document);
}
