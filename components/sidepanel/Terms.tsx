import { useMemo } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { filterBy } from '../../lib/panel/filter.ts';
import { termRows, type TermRow } from '../../lib/panel/terms.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { PanelSource } from '../../lib/panel/source.ts';
import { EmptyState, FaultNotice, TermIcon, Waiting } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { GrowingGroups } from './GrowingGroups.tsx';
import { MentionRow } from './MentionRow.tsx';
import { NoMatch } from './NoMatch.tsx';
import type { PartProps } from './Panel.tsx';
import { useTerms } from './useIndexed.ts';

/** Acronyms with their meanings: first those that the document defines, then those of the glossary. */
export function Terms({ summary, source, filter }: PartProps) {
  const translate = useTranslate(panel);
  const answer = useTerms(summary);
  const terms = answer.state === 'here' ? answer.value : null;
  const all = useMemo(() => (terms ? termRows(summary, terms) : []), [summary, terms]);
  const shown = useMemo(() => {
    const passes = filterBy(filter);
    return all.filter(({ name, meaning }) => passes(name, meaning?.text));
  }, [all, filter]);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  if (all.length === 0 && summary.state === 'reading') return <Waiting />;
  if (all.length === 0) return <EmptyState icon={TermIcon} title={translate('noTerms')} />;
  if (shown.length === 0) return <NoMatch filter={filter} />;
  const groups = [
    { key: 'here', title: translate('definedHere'), rows: shown.filter(({ local }) => local) },
    { key: 'index', title: translate('fromIndex'), rows: shown.filter(({ local }) => !local) },
  ];
  return (
    <GrowingGroups groups={groups} filter={filter}>
      {(row) => <Term key={row.key} row={row} source={source} />}
    </GrowingGroups>
  );
}

function Term({ row, source }: { readonly row: TermRow; readonly source: PanelSource }) {
  const { key, name, meaning, count, places } = row;
  return (
    <MentionRow type="term" mentionKey={key} name={name} count={count} places={places} source={source}>
      {meaning && meaning.text !== name && (
        <span class="panel-row-title" lang={languageFacts(meaning.language).locale} dir="auto">
          {meaning.text}
        </span>
      )}
    </MentionRow>
  );
}
