import { memo } from 'preact/compat';
import { useId, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { COLOURS } from '../../lib/highlights/index.ts';
import { NO_FILTERS, type Entry, type Filters } from '../../lib/highlights/library/arrange.ts';
import { LANGUAGES } from '../../lib/languages/index.ts';
import { Button, DownIcon, Select, Toggle } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { ANY, CHOSEN_FILTERS, useFilterChoices, type ChosenFilter } from './filter-choices.ts';

export interface FilterPanelProps {
  readonly all: readonly Entry[];
  readonly filters: Filters;
  readonly setFilters: (change: Partial<Filters>) => void;
}

const parsers: Readonly<Record<ChosenFilter, (value: string) => Partial<Filters>>> = {
  document: (document) => ({ document }),
  body: (body) => ({ body }),
  tag: (tag) => ({ tag }),
  colour: (value) => ({ colour: COLOURS.find((colour) => colour === value) ?? null }),
  language: (value) => ({ language: LANGUAGES.find((code) => code === value) ?? null }),
  year: (year) => ({ year }),
};

/** How many filters leave excerpts out. */
const activeIn = (filters: Filters): number =>
  Object.values(filters).filter((value) => value !== null && value !== false).length;

/**
 * Filters with the number of excerpts behind each choice. Where the window is narrow they are folded, and the button that
 * unfolds them says how many are at work. Made anew only when excerpts or filters change: it may hold thousands of choices.
 */
export const FilterPanel = memo(function FilterPanel({ all, filters, setFilters }: FilterPanelProps) {
  const translate = useTranslate(library);
  const choices = useFilterChoices(all, filters);
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const active = activeIn(filters);

  return (
    <div class={`library-filters ${unfolded ? 'library-filters-open' : ''}`}>
      <button
        type="button"
        class="filters-fold"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span>{translate('filters')}</span>
        {active > 0 && <span class="filters-active">{translate('filtersActive', { count: active })}</span>}
        <DownIcon size={16} />
      </button>
      <div id={id} class="filters-fields" role="group" aria-label={translate('filters')}>
        {CHOSEN_FILTERS.map((name) => (
          <Select
            key={name}
            label={translate(name)}
            value={filters[name] ?? ANY}
            choices={choices[name]}
            onChange={(value) => setFilters(value === ANY ? { [name]: null } : parsers[name](value))}
          />
        ))}
        <div class="library-dates">
          <Day
            label={translate('from')}
            value={filters.from}
            max={filters.to}
            onChoose={(from) => setFilters({ from })}
          />
          <Day
            label={translate('to')}
            value={filters.to}
            min={filters.from}
            onChoose={(to) => setFilters({ to })}
          />
        </div>
        <Toggle
          label={translate('lostOnly')}
          checked={filters.lost}
          onChange={(lost) => setFilters({ lost })}
        />
        {active > 0 && <Button onClick={() => setFilters(NO_FILTERS)}>{translate('clearFilters')}</Button>}
      </div>
    </div>
  );
});

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly onChoose: (day: string | null) => void;
}

function Day({ label, value, min, max, onChoose }: DayProps) {
  return (
    <label>
      <span class="rp-field-label">{label}</span>
      <input
        type="date"
        value={value ?? ''}
        min={min ?? undefined}
        max={max ?? undefined}
        onInput={(event) => onChoose(event.currentTarget.value || null)}
      />
    </label>
  );
}
