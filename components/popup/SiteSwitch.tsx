import popup from '../../data/messages/popup.json' with { type: 'json' };
import { changeSettings } from '../../lib/settings/index.ts';
import { Toggle } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';

/** Marks on or off for the whole site. */
export function SiteSwitch({ site }: { readonly site: string }) {
  const translate = useTranslate(popup);
  const { sitesOff } = useSettings();
  return (
    <Toggle
      label={translate('markSite', { site })}
      hint={translate('markSiteHint')}
      checked={!sitesOff.includes(site)}
      onChange={(on) =>
        void changeSettings({ sitesOff: on ? sitesOff.filter((off) => off !== site) : [...sitesOff, site] })
      }
    />
  );
}
