import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { callTab, type FramePlace } from '../messages/index.ts';
import { pageProtocol } from '../page/protocol.ts';
import { readDocument } from './read.ts';
import type { NetworkStore } from './store.ts';

/** What a page sends when it has counted its marks: then it is read to its end. */
const CountedSchema = v.object({ type: v.literal('tab.counted') });

/** Notes every document that is read in a tab. Call it at the top of the background. */
export function noteReading(store: NetworkStore): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId = sender.tab?.id;
    // A document may stand in a frame: the reader in the page of its host does.
    const { frameId = 0 } = sender;
    if (tabId !== undefined && v.is(CountedSchema, message)) void note({ tabId, frameId }, store);
  });
}

/** A database that cannot be written leaves the document out of the picture; nothing else depends on it. */
async function note(place: FramePlace, store: NetworkStore): Promise<void> {
  const summary = await callTab(place, pageProtocol, 'summary', {});
  const document = summary.ok ? readDocument(summary.value) : null;
  if (document) await store.put(document).catch(() => undefined);
}
