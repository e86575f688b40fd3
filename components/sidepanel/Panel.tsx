import { useState } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { cited } from '../../lib/panel/rows.ts';
import type { PanelSource } from '../../lib/panel/source.ts';
import type { Summary } from '../../lib/page/protocol.ts';
import { EmptyState, FilterIcon, PageIcon, Tabs, TextField } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { InlineCards, type Looked } from '../lookup/InlineCards.tsx';
import { useLookedUp } from './useLookedUp.ts';
import { Head } from './Head.tsx';
import { Highlights } from './Highlights.tsx';
import { Network } from './Network.tsx';
import { References } from './References.tsx';
import { Terms } from './Terms.tsx';
import './panel.css';

/** What every part of the panel is given. */
export interface PartProps {
  readonly summary: Summary;
  readonly source: PanelSource;
  /** What was typed in the filter box. */
  readonly filter: string;
  /** Opens the card of something that the document need not mention, in place of the list. */
  readonly onLookUp: (looked: Looked) => void;
}

const PARTS = { references: References, terms: Terms, highlights: Highlights, network: Network };
type Part = keyof typeof PARTS;

/** This document: its references, its acronyms, its highlights, its network. Where it stands, the source says. */
export function Panel({ source }: { readonly source: PanelSource }) {
  const translate = useTranslate(panel);
  const [part, setPart] = useState<Part>('references');
  const [filter, setFilter] = useState('');
  const { looked, lookUp, back } = useLookedUp();
  const summary = source.summary.value;

  if (!summary) {
    return (
      <div class="panel">
        <EmptyState icon={PageIcon} title={translate('nothingHere')}>
          {translate('nothingHereHint')}
        </EmptyState>
      </div>
    );
  }
  // The list stays as it is below the card: with its place, and with the focus to come back to.
  const terms = summary.mentioned.filter(({ type }) => type === 'term').length;
  const PartView = PARTS[part];
  return (
    <div class="panel">
      {looked && <InlineCards looked={looked} onClose={back} />}
      <div class="panel-document" hidden={looked !== null}>
        <Head summary={summary} />
        <Tabs
          label={translate('parts')}
          value={part}
          onChange={setPart}
          tabs={[
            { value: 'references', label: translate('references'), count: cited(summary).length },
            { value: 'terms', label: translate('terms'), count: terms },
            { value: 'highlights', label: translate('highlights') },
            { value: 'network', label: translate('network') },
          ]}
        >
          {part !== 'network' && (
            <TextField
              label={translate('filter')}
              labelUnseen
              placeholder={translate('filter')}
              icon={FilterIcon}
              dir="auto"
              value={filter}
              onInput={setFilter}
            />
          )}
          <PartView
            key={`${part} ${summary.document.url}`}
            summary={summary}
            source={source}
            filter={filter}
            onLookUp={lookUp}
          />
        </Tabs>
      </div>
    </div>
  );
}
