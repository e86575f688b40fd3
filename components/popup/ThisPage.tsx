import popup from '../../data/messages/popup.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';
import { SitePermission } from './SitePermission.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { ActiveTab } from './useActiveTab.ts';
import { useSiteState } from './useSiteState.ts';

/** What is marked on the page below, and whether it may be. */
export function ThisPage({ tab }: { readonly tab: ActiveTab }) {
  const translate = useTranslate(popup);
  const site = tab.address?.hostname ?? null;
  const state = useSiteState(site);
  return (
    <section class="popup-page" aria-labelledby="this-page">
      <h2 id="this-page">{translate('thisPage')}</h2>
      {site === null || state === 'none' ? (
        <p class="rp-muted">{translate('pageNone')}</p>
      ) : state === 'allowed' ? (
        <SiteSwitch site={site} />
      ) : (
        state && <SitePermission site={site} state={state} tabId={tab.id} />
      )}
    </section>
  );
}
