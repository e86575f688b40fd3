import { useEffect } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** What the document is: symbol, title, and the facts of its masthead; the file's name until they are read. */
export function Identity() {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const reader = useReader();
  const reading = reader.reading.value;
  const identity = reading?.identity.value ?? null;
  const symbol = identity?.symbol ?? null;
  const display = symbol === null ? null : displayOf(symbol);
  const title = identity?.title ?? null;
  const name = display ?? reading?.document.name ?? '';
  useEffect(() => {
    document.title = [name, title].filter(Boolean).join(' · ') || translate('title');
  }, [name, title]);
  const masthead = identity?.masthead;
  const own = identity && languageFacts(identity.language).name;
  // Two columns are told apart by their languages first of all.
  const paired = reader.columns.place.value !== 'only';
  const facts = [
    masthead?.date && formatDate(masthead.date, language),
    own,
    masthead?.session,
    masthead?.agendaItem && `${translate('agendaItem')} ${masthead.agendaItem}`,
    masthead?.distribution && `${translate('distribution')}: ${masthead.distribution}`,
  ].filter(Boolean);
  return (
    <h1 class="reader-identity" title={[name, title, ...facts].filter(Boolean).join('\n')}>
      <span class={display === null ? 'reader-name' : 'reader-name rp-symbol'} dir="auto">
        {name}
      </span>
      <span class="reader-facts" dir="auto">
        {[paired && own, title ?? facts.filter((fact) => !paired || fact !== own).join(' · ')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </h1>
  );
}

function displayOf(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed.ok ? parsed.value.display : symbol;
}
