import { beforeEach, expect, test, vi } from 'vitest';
import type { NetworkStore } from '../../../lib/network/store.ts';

type Listener = (message: unknown, sender: object) => undefined;
const listeners = vi.hoisted((): Listener[] => []);
const callTab = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages/index.ts', async (original) => ({ ...(await original<object>()), callTab }));
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { onMessage: { addListener: (listener: Listener) => listeners.push(listener) } } },
}));
const { noteReading } = await import('../../../lib/network/note.ts');

const COUNTED = { type: 'tab.counted' };
const document = { symbol: 'A/RES/70/1', language: 'en', title: 'Transforming our world' };
const summary = { document, state: 'ready', mentioned: [{ type: 'reference', key: 'A/RES/66/288' }] };
const put = vi.fn<(document: object) => Promise<void>>();
/** What was written after a message of this sender. */
async function written(message: object, sender: object = { tab: { id: 4 } }): Promise<unknown[]> {
  noteReading({ put } as unknown as NetworkStore);
  listeners[0]?.(message, sender);
  await new Promise((resolve) => setImmediate(resolve));
  return put.mock.calls.flat();
}

beforeEach(() => {
  listeners.length = 0;
  put.mockReset().mockResolvedValue(undefined);
  callTab.mockReset().mockResolvedValue({ ok: true, value: summary });
});

test('a document that was read to its end in a tab is noted with what it cites', async () => {
  expect(await written(COUNTED)).toEqual([{ ...document, cites: ['A/RES/66/288'] }]);
  expect(callTab).toHaveBeenCalledWith({ tabId: 4, frameId: 0 }, expect.anything(), 'summary', {});
});

test('a document in a frame is asked there, as the reader in the page of its host', async () => {
  expect(await written(COUNTED, { tab: { id: 4 }, frameId: 7 })).toHaveLength(1);
  expect(callTab).toHaveBeenCalledWith({ tabId: 4, frameId: 7 }, expect.anything(), 'summary', {});
});

test('nothing else that is sent is, and nothing outside a tab', async () => {
  expect(await written({ type: 'tab.state' })).toEqual([]);
  expect(await written(COUNTED, {})).toEqual([]);
  expect(callTab).not.toHaveBeenCalled();
});

test('a page that does not answer, or whose document has no symbol, is left out', async () => {
  callTab.mockResolvedValueOnce({ ok: false, fault: { code: 'tab-silent' } });
  expect(await written(COUNTED)).toEqual([]);
  callTab.mockResolvedValueOnce({ ok: true, value: { ...summary, document: { ...document, symbol: null } } });
  expect(await written(COUNTED)).toEqual([]);
});
