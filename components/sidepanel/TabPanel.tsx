import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { TabSource, type Followed } from '../../lib/panel/tab-source.ts';
import { Panel } from './Panel.tsx';

/** Which tab the panel follows: the one that its address names (`?tab=7`), else the one in front of its window. */
async function followed(): Promise<Followed | null> {
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(tabId) && tabId > 0) return { tabId };
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? null : { windowId: id };
}

/** The panel beside the tabs of its window. */
export function TabPanel({ lifetime }: { readonly lifetime: AbortSignal }) {
  const [source, setSource] = useState<TabSource | null>(null);
  useEffect(() => {
    void followed().then((tab) => {
      if (tab && !lifetime.aborted) setSource(new TabSource(tab, lifetime));
    });
  }, [lifetime]);
  return <main>{source && <Panel source={source} />}</main>;
}
