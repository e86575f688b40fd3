import packs from '../../data/messages/packs.json' with { type: 'json' };
import { Toggle } from '../controls/index.ts';
import { useChangeSettings, useSettings, useTranslate } from '../theme/index.ts';

/** The switch that lets open documents teach the cards, and what that means. */
export function Teaching() {
  const translate = useTranslate(packs);
  const { documentsTeach } = useSettings();
  const change = useChangeSettings();
  return (
    <Toggle
      label={translate('teach')}
      hint={translate('teachHint')}
      checked={documentsTeach}
      onChange={(on) => change({ documentsTeach: on })}
    />
  );
}
