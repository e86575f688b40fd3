import popup from '../../data/messages/popup.json' with { type: 'json' };
import { Toggle } from '../controls/index.ts';
import { ManagedSite } from '../options/Managed.tsx';
import { useChangeSettings, useSettings, useTranslate } from '../theme/index.ts';

/** Marks on or off for the whole site. */
export function SiteSwitch({ site }: { readonly site: string }) {
  const translate = useTranslate(popup);
  const { sitesOff } = useSettings();
  const change = useChangeSettings();
  return (
    <ManagedSite site={site}>
      <Toggle
        label={translate('markSite', { site })}
        hint={translate('markSiteHint')}
        checked={!sitesOff.includes(site)}
        onChange={(on) =>
          change({ sitesOff: on ? sitesOff.filter((off) => off !== site) : [...sitesOff, site] })
        }
      />
    </ManagedSite>
  );
}
