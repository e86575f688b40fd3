import options from '../../data/messages/options.json' with { type: 'json' };
import type { KnownSite } from '../../lib/sites/index.ts';
import { Button, Toggle } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { ManagedSite } from './Managed.tsx';
import { useChange } from './useChange.ts';

export interface KnownSitesProps {
  readonly sites: readonly KnownSite[];
  readonly onAllow: (site: string) => void;
}

/** The sites of the United Nations: each on or off, or withheld by the browser. */
export function KnownSites({ sites, onAllow }: KnownSitesProps) {
  const translate = useTranslate(options);
  return (
    <details class="options-sites">
      <summary>
        <h3>{translate('knownSites')}</h3> <span class="rp-count">{sites.length}</span>
      </summary>
      <ul class="options-list">
        {sites.map(({ site, allowed }) => (
          <li key={site}>
            {allowed ? (
              <SiteToggle site={site} />
            ) : (
              <div class="options-row">
                <span>
                  <bdi>{site}</bdi>
                  <span class="rp-field-hint">{translate('withheld')}</span>
                </span>
                <Button aria-label={`${translate('allow')}: ${site}`} onClick={() => onAllow(site)}>
                  {translate('allow')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function SiteToggle({ site }: { readonly site: string }) {
  const { sitesOff } = useSettings();
  const change = useChange();
  return (
    <ManagedSite site={site}>
      <Toggle
        label={site}
        checked={!sitesOff.includes(site)}
        onChange={(on) =>
          change('sitesOff', on ? sitesOff.filter((off) => off !== site) : [...sitesOff, site])
        }
      />
    </ManagedSite>
  );
}
