import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ChangedSchema } from './protocol.ts';

/** Tells all surfaces, tabs and pages of the extension, which documents' highlights changed. */
export async function announceChange(documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return;
  const message: v.InferOutput<typeof ChangedSchema> = {
    type: 'highlights-changed',
    documents: [...documents],
  };
  const tabs = await browser.tabs.query({});
  // Most tabs have no content script of ours: nobody answering is no fault.
  await Promise.allSettled([
    browser.runtime.sendMessage(message),
    ...tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, message))),
  ]);
}

/** Calls back with the documents whose highlights changed in any surface, until the signal aborts. */
export function watchHighlights(signal: AbortSignal, onChange: (documents: readonly string[]) => void): void {
  const listener = (message: unknown): undefined => {
    const parsed = v.safeParse(ChangedSchema, message);
    if (parsed.success) onChange(parsed.output.documents);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
