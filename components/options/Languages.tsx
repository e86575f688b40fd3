import options from '../../data/messages/options.json' with { type: 'json' };
import { LanguageIcon, Select } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { LanguageChoice, SIX } from './LanguageChoice.tsx';
import { Managed } from './Managed.tsx';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

export function Languages() {
  const translate = useTranslate(options);
  const settings = useSettings();
  const change = useChange();
  return (
    <Section name="languages" title={translate('languages')} icon={LanguageIcon}>
      <LanguageChoice />
      <Managed name="cardLanguage">
        <Select
          label={translate('cardLanguage')}
          hint={translate('cardLanguageHint')}
          value={settings.cardLanguage}
          choices={[
            { value: 'document', label: translate('asDocument') },
            { value: 'interface', label: translate('asInterface') },
            ...SIX,
          ]}
          onChange={(value) => change('cardLanguage', value)}
        />
      </Managed>
    </Section>
  );
}
