import packs from '../../data/messages/packs.json' with { type: 'json' };
import { changeSettings } from '../../lib/settings/index.ts';
import { Toggle } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';

/** The switch that lets open documents teach the cards, and what that means. */
export function Teaching() {
  const translate = useTranslate(packs);
  const { documentsTeach } = useSettings();
  return (
    <Toggle
      label={translate('teach')}
      hint={translate('teachHint')}
      checked={documentsTeach}
      onChange={(on) => void changeSettings({ documentsTeach: on })}
    />
  );
}
