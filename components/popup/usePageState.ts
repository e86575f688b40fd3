import { useEffect, useState } from 'preact/hooks';
import { documentKey } from '../../lib/highlights/record.ts';
import { highlightsProtocol } from '../../lib/highlights/protocol.ts';
import { call, callTab, type ReplyOf } from '../../lib/messages/index.ts';
import { switchTab, tabState } from '../../lib/page/frames.ts';
import { pageProtocol } from '../../lib/page/protocol.ts';

export interface PageState {
  readonly on: boolean;
  readonly references: number;
  readonly terms: number;
  readonly highlights: number;
}

/** A page is still being read, or changes, while the popup stands over it. */
const REFRESH_MS = 600;

/** What the page in the tab says of itself, kept fresh: `silent` where it has no content script of ours, null at first. */
export function usePageState(tabId: number): [PageState | 'silent' | null, (on: boolean) => void] {
  const [state, setState] = useState<PageState | 'silent' | null>(null);
  const [switching, setSwitching] = useState(false);
  useEffect(() => {
    if (switching) return undefined;
    const watching = new AbortController();
    const { signal } = watching;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      const next = await readPage(tabId, signal).catch(() => 'silent' as const);
      if (signal.aborted) return;
      setState(next);
      timer = setTimeout(() => void refresh(), REFRESH_MS);
    };
    void refresh();
    return () => {
      watching.abort();
      clearTimeout(timer);
    };
  }, [tabId, switching]);
  /** Shows the switch as it was set at once; what was asked before is called off, so that it cannot jump back. */
  const toggle = (on: boolean) => {
    setState((known) => (known === null || known === 'silent' ? known : { ...known, on }));
    setSwitching(true);
    void switchTab(tabId, on).then(() => setSwitching(false));
  };
  return [state, toggle];
}

async function readPage(tabId: number, signal: AbortSignal): Promise<PageState | 'silent'> {
  const state = await tabState(tabId, signal);
  if (!state) return 'silent';
  const { on, counts } = state;
  return { on, ...counts, highlights: await countHighlights(tabId, signal) };
}

async function countHighlights(tabId: number, signal: AbortSignal): Promise<number> {
  const summary = await callTab(tabId, pageProtocol, 'summary', {}, signal);
  if (!summary.ok) return 0;
  const { symbol, url }: ReplyOf<typeof pageProtocol.calls.summary>['document'] = summary.value.document;
  const kept = await call(highlightsProtocol, 'byDocument', { document: documentKey(symbol, url) }, signal);
  return kept.ok ? kept.value.highlights.length : 0;
}
