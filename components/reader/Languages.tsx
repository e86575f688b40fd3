import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts, LANGUAGES, type Language } from '../../lib/languages/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The six languages; each opens the document at the same paragraph, beside this one where there is room. */
export function Languages({ onChoose }: { readonly onChoose?: () => void }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const { columns } = reader;
  const identity = reader.reading.value?.identity.value;
  const language = identity?.language ?? columns.asked.value;
  if (columns.place.value === 'second' ? language === null : !identity?.symbol) return null;
  return (
    <nav class="reader-languages" aria-label={translate('languages')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={languageFacts(one).locale}
          title={languageFacts(one).name}
          aria-current={one === language ? 'true' : undefined}
          aria-pressed={columns.second.value ? columns.second.value.language === one : undefined}
          onClick={() => {
            onChoose?.();
            reader.actions.openLanguage(one);
          }}
        >
          {SHORT[one]}
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
