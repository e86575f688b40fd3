import panel from '../../data/messages/panel.json' with { type: 'json' };
import { filterBy } from '../../lib/panel/filter.ts';
import { termRows } from '../../lib/panel/terms.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { EmptyState, FaultNotice, TermIcon, Waiting } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { MentionRow } from './MentionRow.tsx';
import { NoMatch } from './NoMatch.tsx';
import type { PartProps } from './Panel.tsx';
import { useTerms } from './useIndexed.ts';

/** Acronyms with their meanings: first those that the document defines, then those of the glossary. */
export function Terms({ summary, source, filter }: PartProps) {
  const translate = useTranslate(panel);
  const answer = useTerms(summary);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  const passes = filterBy(filter);
  const all = termRows(summary, answer.value);
  const shown = all.filter(({ name, meaning }) => passes(name, meaning?.text));
  if (all.length === 0 && summary.state === 'reading') return <Waiting />;
  if (all.length === 0) return <EmptyState icon={TermIcon} title={translate('noTerms')} />;
  if (shown.length === 0) return <NoMatch filter={filter} />;
  const groups = [
    { title: translate('definedHere'), rows: shown.filter(({ local }) => local) },
    { title: translate('fromIndex'), rows: shown.filter(({ local }) => !local) },
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <section key={title} class="panel-group">
        <h2>
          {title} <span class="rp-count">{rows.length}</span>
        </h2>
        <ul class="panel-list">
          {rows.map(({ key, name, meaning, count, places }) => (
            <MentionRow
              key={key}
              type="term"
              mentionKey={key}
              name={name}
              count={count}
              places={places}
              source={source}
            >
              {meaning && meaning.text !== name && (
                <span class="panel-row-title" lang={languageFacts(meaning.language).locale} dir="auto">
                  {meaning.text}
                </span>
              )}
            </MentionRow>
          ))}
        </ul>
      </section>
    ));
}
