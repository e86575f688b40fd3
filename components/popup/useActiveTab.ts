import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';

/** The tab that the popup stands over. Its address is known only where the extension may read the page. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Null where the browser does not tell, or for addresses that are no web page. */
  readonly address: URL | null;
}

export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    void tabBelow().then((found) => {
      if (asking.signal.aborted || found?.id === undefined || found.windowId === undefined) return;
      setTab({ id: found.id, windowId: found.windowId, address: webAddress(found.url) });
    });
    return () => asking.abort();
  }, []);
  return tab;
}

/** The tab that the popup's address names (`?tab=7`), else the one in front. */
async function tabBelow(): Promise<Tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return browser.tabs.get(named);
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front;
}

function webAddress(url: string | undefined): URL | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}
