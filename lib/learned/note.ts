import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { IndexDatabase } from '../index/database.ts';
import { callTab, type FramePlace } from '../messages/index.ts';
import { pageProtocol } from '../page/protocol.ts';
import { readSettings } from '../settings/index.ts';
import { learnFrom } from './learn.ts';
import { learn } from './publish.ts';
import { LearnedStore } from './store.ts';

/** What a page sends when it has counted its marks: then it is read to its end. */
const CountedSchema = v.object({ type: v.literal('tab.counted') });

/**
 * Lets open documents teach, where the user has switched that on. Call it at the top of the background. One document is
 * learned from at a time, since each makes the pack anew.
 */
export function learnFromReading(): void {
  let learning: Promise<unknown> = Promise.resolve();
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId = sender.tab?.id;
    if (tabId === undefined || !v.is(CountedSchema, message)) return;
    // A document may stand in a frame: the reader in the page of its host does.
    const { frameId = 0 } = sender;
    // Without its database there is nothing to learn into, and nothing else depends on it.
    learning = learning.then(() => learnIn({ tabId, frameId })).catch(() => undefined);
  });
}

async function learnIn(place: FramePlace): Promise<void> {
  if (!(await readSettings()).documentsTeach) return;
  const passages = await callTab(place, pageProtocol, 'passages', {});
  if (!passages.ok || passages.value.state !== 'ready') return;
  const records = learnFrom(passages.value);
  if (records.length > 0) await learn(new IndexDatabase(), new LearnedStore(), records, new Date());
}
