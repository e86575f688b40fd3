import { useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { Preview } from '../../lib/packs/desk/messages.ts';
import type { ListWords } from '../../lib/packs/desk/rows.ts';
import { Button, DownloadIcon, SearchIcon, Select, TextField } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { listWords } from './row-words.ts';
import { RowTable } from './RowTable.tsx';
import { shownRows, SHOWN_STATES, type ShownState } from './shown-rows.ts';

/** Rows of one page of the list. */
const PAGE = 25;

export interface RowsProps {
  readonly preview: Preview;
  readonly onSave: (words: ListWords) => void;
}

/** What the import would do row by row: new, changed from what to what, the same, gone, skipped and why. */
export function Rows({ preview, onSave }: RowsProps) {
  const translate = useTranslate(packs);
  const { compared, problems, problemCount } = preview;
  const counts = { ...compared.comparison, skipped: problemCount };
  const [state, setState] = useState<ShownState | 'all'>(counts.changed > 0 ? 'changed' : 'all');
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(0);
  const all = shownRows(compared.rows, problems, translate);
  const listed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const needle = wanted.trim().toLowerCase();
  const found = all.filter(
    (row) => (state === 'all' || row.state === state) && (needle === '' || row.text.includes(needle)),
  );
  const from = Math.min(page, Math.max(0, Math.ceil(found.length / PAGE) - 1)) * PAGE;
  const shown = found.slice(from, from + PAGE);
  const range = { from: from + 1, to: from + shown.length, total: found.length };
  return (
    <section class="packs-rows">
      <h3>{translate('rows')}</h3>
      <div class="packs-rows-filter">
        <Select
          label={translate('show')}
          value={state}
          choices={[
            { value: 'all' as const, label: `${translate('all')} (${listed})` },
            ...SHOWN_STATES.filter((each) => counts[each] > 0).map((each) => ({
              value: each,
              label: `${translate(each)} (${counts[each]})`,
            })),
          ]}
          onChange={(chosen) => {
            setState(chosen);
            setPage(0);
          }}
        />
        <TextField
          label={translate('find')}
          value={wanted}
          icon={SearchIcon}
          dir="auto"
          onInput={(text) => {
            setWanted(text);
            setPage(0);
          }}
        />
      </div>
      {shown.length > 0 ? <RowTable rows={shown} /> : <p class="rp-muted">{translate('noRows')}</p>}
      <div class="packs-rows-foot">
        <Button disabled={from === 0} onClick={() => setPage(from / PAGE - 1)}>
          {translate('previousRows')}
        </Button>
        <span aria-live="polite">{shown.length > 0 && translate('range', range)}</span>
        <Button disabled={from + PAGE >= found.length} onClick={() => setPage(from / PAGE + 1)}>
          {translate('nextRows')}
        </Button>
        <Button icon={DownloadIcon} onClick={() => onSave(listWords(translate))}>
          {translate('saveList')}
        </Button>
      </div>
      {listed > all.length && (
        <p class="rp-muted">{translate('firstRows', { count: compared.rowsOfEach })}</p>
      )}
    </section>
  );
}
