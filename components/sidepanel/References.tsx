import { useMemo } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { filterBy } from '../../lib/panel/filter.ts';
import { groupByBody, narrowGroups } from '../../lib/panel/group.ts';
import { referenceRows } from '../../lib/panel/rows.ts';
import { EmptyState, FaultNotice, ReferenceIcon, Waiting } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { ExportList } from './ExportList.tsx';
import { GrowingGroups } from './GrowingGroups.tsx';
import { NoMatch } from './NoMatch.tsx';
import type { PartProps } from './Panel.tsx';
import { Reference } from './Reference.tsx';
import { useDocuments } from './useIndexed.ts';

/** The documents that are cited, by the body that issued them. */
export function References({ summary, source, filter }: PartProps) {
  const translate = useTranslate(panel);
  const language = useLanguage();
  const answer = useDocuments(summary);
  const documents = answer.state === 'here' ? answer.value : null;
  const rows = useMemo(() => (documents ? referenceRows(summary, documents) : []), [summary, documents]);
  const all = useMemo(() => groupByBody(rows, language), [rows, language]);
  const groups = useMemo(() => {
    const passes = filterBy(filter);
    return narrowGroups(all, ({ symbol, display, title, kindName }) =>
      passes(symbol, display, title?.text, kindName),
    );
  }, [all, filter]);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  if (rows.length === 0 && summary.state === 'reading') return <Waiting />;
  if (rows.length === 0) return <EmptyState icon={ReferenceIcon} title={translate('noReferences')} />;
  if (groups.length === 0) return <NoMatch filter={filter} />;
  const titled = groups.map((group) => ({
    key: group.body,
    title: group.name ?? translate('otherBodies'),
    rows: group.rows,
  }));
  return (
    <>
      <GrowingGroups groups={titled} filter={filter}>
        {(row) => <Reference key={row.symbol} row={row} source={source} />}
      </GrowingGroups>
      <ExportList rows={groups.flatMap((group) => group.rows)} document={summary.document} />
    </>
  );
}
