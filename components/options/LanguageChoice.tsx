import options from '../../data/messages/options.json' with { type: 'json' };
import { LANGUAGES, languageFacts, type Language } from '../../lib/languages/index.ts';
import { Select, type Choice } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { Managed } from './Managed.tsx';
import { useChange } from './useChange.ts';

/** The six languages under their own names. */
export const SIX: readonly Choice<Language>[] = LANGUAGES.map((code) => {
  const { name, locale } = languageFacts(code);
  return { value: code, label: name, lang: locale };
});

/** The language of the surfaces. */
export function LanguageChoice() {
  const translate = useTranslate(options);
  const { interfaceLanguage } = useSettings();
  const change = useChange();
  return (
    <Managed name="interfaceLanguage">
      <Select
        label={translate('interfaceLanguage')}
        value={interfaceLanguage}
        choices={[{ value: 'auto', label: translate('sameAsBrowser') }, ...SIX]}
        onChange={(value) => change('interfaceLanguage', value)}
      />
    </Managed>
  );
}
