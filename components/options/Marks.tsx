import options from '../../data/messages/options.json' with { type: 'json' };
import { HighlightIcon, SegmentedControl, Toggle } from '../controls/index.ts';
import { LiveSample } from '../sample/LiveSample.tsx';
import { useSettings, useTranslate } from '../theme/index.ts';
import { Managed } from './Managed.tsx';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

export function Marks() {
  const translate = useTranslate(options);
  const settings = useSettings();
  const change = useChange();
  return (
    <Section name="marks" title={translate('marks')} icon={HighlightIcon}>
      <Managed name="markReferences">
        <Toggle
          label={translate('markReferences')}
          checked={settings.markReferences}
          onChange={(checked) => change('markReferences', checked)}
        />
      </Managed>
      <Managed name="markTerms">
        <Toggle
          label={translate('markTerms')}
          checked={settings.markTerms}
          onChange={(checked) => change('markTerms', checked)}
        />
      </Managed>
      <Managed name="markStyle">
        <SegmentedControl
          label={translate('markStyle')}
          value={settings.markStyle}
          choices={[
            { value: 'underline', label: translate('underline') },
            { value: 'dotted', label: translate('dotted') },
            { value: 'tint', label: translate('tint') },
          ]}
          onChange={(value) => change('markStyle', value)}
        />
      </Managed>
      <Managed name="ruler">
        <Toggle
          label={translate('ruler')}
          hint={translate('rulerHint')}
          checked={settings.ruler}
          onChange={(checked) => change('ruler', checked)}
        />
      </Managed>
      <div class="rp-field">
        <h3>{translate('preview')}</h3>
        <LiveSample />
      </div>
      <Managed name="theme">
        <SegmentedControl
          label={translate('theme')}
          value={settings.theme}
          choices={[
            { value: 'auto', label: translate('themeAuto') },
            { value: 'light', label: translate('light') },
            { value: 'dark', label: translate('dark') },
          ]}
          onChange={(value) => change('theme', value)}
        />
      </Managed>
    </Section>
  );
}
