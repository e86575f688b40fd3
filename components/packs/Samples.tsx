import packs from '../../data/messages/packs.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { inLanguage, LANGUAGES, languageFacts } from '../../lib/languages/index.ts';
import type { DocumentRecord, TermRecord } from '../../lib/packs/index.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';

export interface SamplesProps {
  readonly records: readonly DocumentRecord[];
  readonly terms: readonly TermRecord[];
}

/** The first records of a file, as their cards will begin. */
export function Samples({ records, terms }: SamplesProps) {
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
        {terms.map((term) => (
          <li key={term.id}>
            <strong dir="auto">{term.id}</strong>
            {LANGUAGES.map((each) => {
              const { long, short = [] } = term.names[each] ?? {};
              const names = [long, ...short].filter(Boolean).join(' · ');
              return (
                names && (
                  <p key={each} lang={each} dir={languageFacts(each).direction}>
                    {names}
                  </p>
                )
              );
            })}
          </li>
        ))}
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
