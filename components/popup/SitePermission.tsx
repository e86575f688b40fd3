import popup from '../../data/messages/popup.json' with { type: 'json' };
import { requestSite } from '../../lib/sites/index.ts';
import { startIn } from '../../lib/sites/register.ts';
import { Button, Notice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

export interface SitePermissionProps {
  readonly site: string;
  readonly state: 'withheld' | 'new';
  readonly tabId: number;
}

/** Asks the browser to let the site be read, and reads the page that is open. */
export function SitePermission({ site, state, tabId }: SitePermissionProps) {
  const translate = useTranslate(popup);
  const ask = () =>
    void requestSite(site).then((granted) => {
      if (granted) return startIn(tabId);
    });
  return (
    <Notice
      tone={state === 'withheld' ? 'warning' : 'information'}
      action={
        <Button look="primary" onClick={ask}>
          {translate(state === 'withheld' ? 'allowSite' : 'readSite')}
        </Button>
      }
    >
      {translate(state === 'withheld' ? 'siteWithheld' : 'siteNew', { site })}
    </Notice>
  );
}
