import browser from 'webextension-polyfill';
import popup from '../../data/messages/popup.json' with { type: 'json' };
import { Button, Notice } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { PageCounts } from './PageCounts.tsx';
import { SitePermission } from './SitePermission.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { ActiveTab } from './useActiveTab.ts';
import { usePageState } from './usePageState.ts';
import { useSiteState, type SiteState } from './useSiteState.ts';

/** What is marked on the page below, and whether it may be. */
export function ThisPage({ tab }: { readonly tab: ActiveTab }) {
  const translate = useTranslate(popup);
  const site = tab.address?.hostname ?? null;
  const state = useSiteState(site);
  return (
    <section class="popup-page" aria-labelledby="this-page">
      <h2 id="this-page">{translate('thisPage')}</h2>
      {state && <PageBody tab={tab} site={site} state={state} />}
    </section>
  );
}

interface PageBodyProps {
  readonly tab: ActiveTab;
  readonly site: string | null;
  readonly state: SiteState;
}

function PageBody({ tab, site, state }: PageBodyProps) {
  const translate = useTranslate(popup);
  const siteOff = useSettings().sitesOff.includes(site ?? '');
  const [page, toggle] = usePageState(tab.id);
  if (page !== null && page !== 'silent') {
    return (
      <>
        {!siteOff && <PageCounts state={page} onToggle={toggle} />}
        {site !== null && <SiteSwitch site={site} />}
      </>
    );
  }
  if (site === null || page === null) return page && <p class="rp-muted">{translate('pageNone')}</p>;
  if (state === 'withheld' || state === 'new') return <SitePermission site={site} state={state} />;
  const reload = () => void browser.tabs.reload(tab.id).then(() => close());
  return (
    <>
      {!siteOff && (
        <Notice action={<Button onClick={reload}>{translate('reload')}</Button>}>
          {translate('pageReload')}
        </Notice>
      )}
      <SiteSwitch site={site} />
    </>
  );
}
