import { useEffect, useState } from 'preact/hooks';
import { readSites, watchSites, type Sites } from '../../lib/sites/index.ts';

/** `withheld`: known, but the browser's user took the permission back; `new`: could be added. */
export type SiteState = 'allowed' | 'withheld' | 'new' | 'none';

export function useSiteState(site: string | null): SiteState | null {
  const [state, setState] = useState<SiteState | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    const read = () =>
      void readSites().then((sites) => {
        if (!watching.signal.aborted) setState(stateOf(site, sites));
      });
    read();
    watchSites(watching.signal, read);
    return () => watching.abort();
  }, [site]);
  return state;
}

function stateOf(site: string | null, { known, added }: Sites): SiteState {
  if (site === null) return 'none';
  const row = known.find((one) => one.site === site);
  if (row) return row.allowed ? 'allowed' : 'withheld';
  return added.includes(site) ? 'allowed' : 'new';
}
