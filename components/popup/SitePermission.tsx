import popup from '../../data/messages/popup.json' with { type: 'json' };
import { requestSite } from '../../lib/sites/index.ts';
import { Button, Notice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

export interface SitePermissionProps {
  readonly site: string;
  readonly state: 'withheld' | 'new';
}

/** Asks the browser to let the site be read; the background then reads the page that is open. */
export function SitePermission({ site, state }: SitePermissionProps) {
  const translate = useTranslate(popup);
  return (
    <Notice
      tone={state === 'withheld' ? 'warning' : 'information'}
      action={
        <Button look="primary" onClick={() => void requestSite(site)}>
          {translate(state === 'withheld' ? 'allowSite' : 'readSite')}
        </Button>
      }
    >
      {translate(state === 'withheld' ? 'siteWithheld' : 'siteNew', { site })}
    </Notice>
  );
}
