import { useEffect, useState } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { watchHighlights } from '../../lib/highlights/changes.ts';
import { highlightsProtocol } from '../../lib/highlights/protocol.ts';
import { documentKey } from '../../lib/highlights/record.ts';
import { call } from '../../lib/messages/index.ts';
import { filterBy } from '../../lib/panel/filter.ts';
import { inReadingOrder } from '../../lib/panel/reading-order.ts';
import { EmptyState, FaultNotice, HighlightIcon, Waiting } from '../controls/index.ts';
import { useResult, useTranslate } from '../theme/index.ts';
import { Excerpt } from './Excerpt.tsx';
import { NoMatch } from './NoMatch.tsx';
import type { PartProps } from './Panel.tsx';

/** What the reader highlighted in the document, in reading order. */
export function Highlights({ summary, source, filter }: PartProps) {
  const translate = useTranslate(panel);
  const document = documentKey(summary.document.symbol, summary.document.url);
  const changes = useChanges(document);
  const answer = useResult(
    (signal) => call(highlightsProtocol, 'byDocument', { document }, signal),
    [document, changes],
  );
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  const all = inReadingOrder(answer.value.highlights);
  const passes = filterBy(filter);
  const shown = all.filter(({ quote, note, tags }) => passes(quote, note, ...tags));
  if (all.length === 0) {
    return (
      <EmptyState icon={HighlightIcon} title={translate('noHighlights')}>
        {translate('noHighlightsHint')}
      </EmptyState>
    );
  }
  if (shown.length === 0) return <NoMatch filter={filter} />;
  return (
    <ol class="panel-list">
      {shown.map((highlight) => (
        <Excerpt key={highlight.id} highlight={highlight} onGoTo={source.goToHighlight?.bind(source)} />
      ))}
    </ol>
  );
}

/** Counts the changes of a document's highlights while the view stands. */
function useChanges(document: string): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const watching = new AbortController();
    watchHighlights(watching.signal, (documents) => {
      if (documents.includes(document)) setChanges((count) => count + 1);
    });
    return () => watching.abort();
  }, [document]);
  return changes;
}
