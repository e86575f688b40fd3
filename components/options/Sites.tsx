import { useEffect, useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { readSites, requestSite, watchSites, type Sites as SitesFound } from '../../lib/sites/index.ts';
import { SiteIcon, Waiting } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { AddSite } from './AddSite.tsx';
import { AddedSites } from './AddedSites.tsx';
import { KnownSites } from './KnownSites.tsx';
import { OfferedSites } from './OfferedSites.tsx';
import { Section } from './Section.tsx';

/** Where Rapporteur reads, by the browser's permissions, which may change under our hands. */
export function Sites() {
  const translate = useTranslate(options);
  const sites = useSites();
  return (
    <Section name="sites" title={translate('sites')} icon={SiteIcon} hint={translate('sitesHint')}>
      {sites ? (
        <>
          <KnownSites sites={sites.known} onAllow={(site) => void requestSite(site)} />
          <AddedSites sites={sites.added} />
          <OfferedSites allowed={allowedIn(sites)} onAllow={(site) => void requestSite(site)} />
          <AddSite />
        </>
      ) : (
        <Waiting />
      )}
    </Section>
  );
}

const allowedIn = ({ known, added }: SitesFound): ReadonlySet<string> =>
  new Set([...added, ...known.filter(({ allowed }) => allowed).map(({ site }) => site)]);

function useSites(): SitesFound | null {
  const [sites, setSites] = useState<SitesFound | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    const read = () =>
      void readSites().then((found) => {
        if (!watching.signal.aborted) setSites(found);
      });
    read();
    watchSites(watching.signal, read);
    return () => watching.abort();
  }, []);
  return sites;
}
