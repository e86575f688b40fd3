import { useEffect, useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { readOffers } from '../../lib/settings/offers.ts';
import { Button } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

export interface OfferedSitesProps {
  /** Sites that may be read already. */
  readonly allowed: ReadonlySet<string>;
  readonly onAllow: (site: string) => void;
}

/** Sites that the organisation suggests and the reader has not allowed yet; the browser asks, straight after the press. */
export function OfferedSites({ allowed, onAllow }: OfferedSitesProps) {
  const translate = useTranslate(options);
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    void readOffers().then(({ sites }) => {
      if (!lifetime.signal.aborted) setOffered(sites);
    });
    return () => lifetime.abort();
  }, []);
  const open = offered.filter((site) => !allowed.has(site));
  if (open.length === 0) return null;
  return (
    <div class="options-offered">
      <h3>{translate('offeredSites')}</h3>
      <ul class="options-list">
        {open.map((site) => (
          <li key={site} class="options-row">
            <bdi>{site}</bdi>
            <Button aria-label={`${translate('allow')}: ${site}`} onClick={() => onAllow(site)}>
              {translate('allow')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
