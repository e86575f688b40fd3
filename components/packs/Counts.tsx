import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { Preview } from '../../lib/packs/desk/messages.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';

/** What the file was recognised as, and what its records would change. */
export function Counts({ preview }: { readonly preview: Preview }) {
  const translate = useTranslate(packs);
  const number = new Intl.NumberFormat(languageFacts(useLanguage()).locale, { numberingSystem: 'latn' });
  const { recognised, records, problemCount, compared } = preview;
  const { comparison } = compared;
  const rows = [
    ['records', records],
    ['fresh', comparison.fresh],
    ['changed', comparison.changed],
    ['same', comparison.same],
    ['gone', comparison.gone],
    ['skipped', problemCount],
  ] as const;
  return (
    <dl class="packs-counts">
      <div>
        <dt>{translate('recognised')}</dt>
        <dd>
          {translate(`format-${recognised.format}`)}
          {recognised.encoding && <span class="rp-muted"> · {recognised.encoding.toUpperCase()}</span>}
        </dd>
      </div>
      {rows
        .filter(([name, count]) => name === 'records' || count > 0)
        .map(([name, count]) => (
          <div key={name}>
            <dt>{translate(name)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
