import options from '../../data/messages/options.json' with { type: 'json' };
import { removeSite } from '../../lib/sites/index.ts';
import { DeleteIcon, IconButton, useToast } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { SiteToggle } from './KnownSites.tsx';

export function AddedSites({ sites }: { readonly sites: readonly string[] }) {
  const translate = useTranslate(options);
  const toast = useToast();
  const remove = (site: string) =>
    void removeSite(site).then((removed) => {
      if (removed) toast({ text: translate('siteRemoved', { site }) });
    });
  return (
    <div>
      <h3>{translate('addedSites')}</h3>
      {sites.length === 0 && <p class="rp-muted">{translate('noAddedSites')}</p>}
      <ul class="options-list">
        {sites.map((site) => (
          <li key={site} class="options-row">
            <SiteToggle site={site} />
            <IconButton
              icon={DeleteIcon}
              label={translate('remove', { site })}
              onClick={() => remove(site)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
