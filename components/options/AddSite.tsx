import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { requestSite, siteOf } from '../../lib/sites/index.ts';
import { Button, PlusIcon, TextField } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

/** Adds a site: the browser asks the user, straight after the press. */
export function AddSite() {
  const translate = useTranslate(options);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();

  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const site = siteOf(typed);
    if (!site) {
      setError(translate('notASite'));
      return;
    }
    void requestSite(site).then((granted) => {
      setError(granted ? undefined : translate('siteRefused', { site }));
      if (granted) setTyped('');
    });
  };

  return (
    <form class="options-add" onSubmit={add}>
      <TextField
        label={translate('addSite')}
        hint={translate('addSiteHint')}
        error={error}
        dir="ltr"
        value={typed}
        onInput={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
      <Button type="submit" icon={PlusIcon}>
        {translate('add')}
      </Button>
    </form>
  );
}
