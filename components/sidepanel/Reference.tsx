import panel from '../../data/messages/panel.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { PanelSource } from '../../lib/panel/source.ts';
import type { ReferenceRow } from '../../lib/panel/rows.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { MentionRow } from './MentionRow.tsx';

export interface ReferenceProps {
  readonly row: ReferenceRow;
  readonly source: PanelSource;
}

export function Reference({ row, source }: ReferenceProps) {
  const translate = useTranslate(panel);
  const language = useLanguage();
  const facts = [
    row.kindName,
    row.date && formatDate(row.date, language),
    row.probable && translate('probably'),
    !row.known && translate('notInIndex'),
  ].filter(Boolean);
  return (
    <MentionRow
      type="reference"
      mentionKey={row.symbol}
      name={row.display}
      count={row.count}
      places={row.places}
      source={source}
    >
      {row.title && (
        <span class="panel-row-title" lang={languageFacts(row.title.language).locale} dir="auto">
          {row.title.text}
        </span>
      )}
      <span class="panel-row-facts">{facts.join(' · ')}</span>
    </MentionRow>
  );
}
