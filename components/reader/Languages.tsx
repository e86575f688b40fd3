import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts, LANGUAGES, type Language } from '../../lib/languages/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The six languages; each opens the document at the same paragraph. */
export function Languages() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const identity = reader.reading.value?.identity.value;
  if (!identity?.symbol) return null;
  return (
    <nav class="reader-languages" aria-label={translate('languages')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={languageFacts(language).locale}
          title={languageFacts(language).name}
          aria-current={language === identity.language ? 'true' : undefined}
          onClick={() => reader.actions.openLanguage(language)}
        >
          {SHORT[language]}
        </button>
      ))}
    </nav>
  );
}

/** How the language links of UN documents are abbreviated. */
const SHORT: Readonly<Record<Language, string>> = {
  ar: 'ع',
  zh: '中',
  en: 'EN',
  fr: 'FR',
  ru: 'РУ',
  es: 'ES',
};
