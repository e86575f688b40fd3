import browser from 'webextension-polyfill';
import { callTab } from '../messages/index.ts';
import { pageProtocol, type Counts } from './protocol.ts';

/** The frames of a tab that may be read, the top frame (0) first; that one alone where the browser tells of none. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  try {
    const target = { tabId, allFrames: true };
    // A frame without an address is none of the page's documents, or one of ours.
    const func = () => location.protocol !== 'about:';
    const found = await browser.scripting.executeScript({ target, func });
    const read = found.filter(({ frameId, result }) => frameId !== 0 && result === true);
    return [0, ...read.map(({ frameId }) => frameId)];
  } catch {
    return [0];
  }
}

/** Whether a tab is marked and how much in all of its frames; null where its page has no content script of ours. */
export async function tabState(
  tabId: number,
  signal?: AbortSignal,
): Promise<{ readonly on: boolean; readonly counts: Counts } | null> {
  const [top, ...frames] = await Promise.all(
    (await framesOf(tabId)).map((frameId) => callTab({ tabId, frameId }, pageProtocol, 'state', {}, signal)),
  );
  if (!top?.ok) return null;
  const counts = { ...top.value.counts };
  for (const frame of frames) {
    if (!frame.ok) continue;
    counts.references += frame.value.counts.references;
    counts.terms += frame.value.counts.terms;
  }
  return { on: top.value.on, counts };
}

/** Switches the marks of a tab's page with all of its frames. */
export async function switchTab(tabId: number, on: boolean): Promise<void> {
  const frames = await framesOf(tabId);
  await Promise.all(frames.map((frameId) => callTab({ tabId, frameId }, pageProtocol, 'toggle', { on })));
}
