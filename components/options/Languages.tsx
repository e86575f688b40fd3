import options from '../../data/messages/options.json' with { type: 'json' };
import { LANGUAGES, languageFacts, type Language } from '../../lib/languages/index.ts';
import { LanguageIcon, Select, type Choice } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

const six: readonly Choice<Language>[] = LANGUAGES.map((code) => {
  const { name, locale } = languageFacts(code);
  return { value: code, label: name, lang: locale };
});

export function Languages() {
  const translate = useTranslate(options);
  const settings = useSettings();
  const change = useChange();
  return (
    <Section name="languages" title={translate('languages')} icon={LanguageIcon}>
      <Select
        label={translate('interfaceLanguage')}
        value={settings.interfaceLanguage}
        choices={[{ value: 'auto', label: translate('sameAsBrowser') }, ...six]}
        onChange={(value) => change('interfaceLanguage', value)}
      />
      <Select
        label={translate('cardLanguage')}
        hint={translate('cardLanguageHint')}
        value={settings.cardLanguage}
        choices={[
          { value: 'document', label: translate('asDocument') },
          { value: 'interface', label: translate('asInterface') },
          ...six,
        ]}
        onChange={(value) => change('cardLanguage', value)}
      />
    </Section>
  );
}
