import packs from '../../data/messages/packs.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { inLanguage, languageFacts } from '../../lib/languages/index.ts';
import type { DocumentRecord } from '../../lib/packs/index.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';

/** The first records of a file, as their cards will begin. */
export function Samples({ records }: { readonly records: readonly DocumentRecord[] }) {
  const translate = useTranslate(packs);
  const language = useLanguage();
  return (
    <section class="packs-samples">
      <h3>{translate('samples')}</h3>
      <ul>
        {records.map((record) => {
          const title = inLanguage(record.titles, language);
          return (
            <li key={record.symbol}>
              <strong dir="ltr">{displayOf(record.symbol)}</strong>
              {title && (
                <p dir={languageFacts(title.language).direction} lang={title.language}>
                  {title.text}
                </p>
              )}
              <p class="rp-muted">{factsOf(record, (date) => formatDate(date, language))}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function displayOf(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed.ok ? parsed.value.display : symbol;
}

function factsOf({ date, vote, meeting, draft }: DocumentRecord, format: (date: string) => string): string {
  const tally = vote && vote !== 'without' ? `${vote.yes}–${vote.no}–${vote.abstain}` : undefined;
  return [date && format(date), tally, draft, meeting].filter(Boolean).join(' · ');
}
