import library from '../../data/messages/library.json' with { type: 'json' };
import { COLOURS } from '../../lib/highlights/index.ts';
import { NO_FILTERS, tally, yearOf, type Entry, type Filters } from '../../lib/highlights/library/arrange.ts';
import { LANGUAGES, languageFacts } from '../../lib/languages/index.ts';
import { Button, Select, Toggle, type Choice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useNames } from './context.ts';
import type { View } from './view.ts';

/** Value of a choice that filters nothing; no document, body or tag is called so. */
const ANY = '\u0000';

/** Filters with the number of excerpts behind each choice. */
export function FilterPanel({ view }: { readonly view: View }) {
  const translate = useTranslate(library);
  const names = useNames();
  const all = view.all ?? [];
  const { filters } = view;
  const active = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

  const select = (
    name: 'document' | 'body' | 'tag' | 'colour' | 'language' | 'year',
    valuesOf: (entry: Entry) => readonly string[],
    label: (value: string, entries: readonly Entry[]) => string,
    parse: (value: string) => Partial<Filters>,
  ) => {
    const counted = tally(all, valuesOf);
    const choices: Choice<string>[] = [
      { value: ANY, label: translate('any') },
      ...counted.map(([value, count]) => ({ value, label: `${label(value, all)} (${count})` })),
    ];
    return (
      <Select
        label={translate(name)}
        value={filters[name] ?? ANY}
        choices={choices}
        onChange={(value) => view.setFilters(value === ANY ? { [name]: null } : parse(value))}
      />
    );
  };

  return (
    <div class="library-filters" role="group" aria-label={translate('filters')}>
      {select(
        'document',
        ({ highlight }) => [highlight.document],
        (value, entries) => titleOf(entries, value),
        (document) => ({ document }),
      )}
      {select(
        'body',
        ({ body }) => [body],
        names.body,
        (body) => ({ body }),
      )}
      {select(
        'tag',
        ({ highlight }) => (highlight.tags.length > 0 ? highlight.tags : ['']),
        (tag) => tag || translate('noTag'),
        (tag) => ({ tag }),
      )}
      {select(
        'colour',
        ({ highlight }) => [highlight.colour],
        (value) => names.colour(COLOURS.find((colour) => colour === value) ?? 'yellow'),
        (value) => ({ colour: COLOURS.find((colour) => colour === value) ?? null }),
      )}
      {select(
        'language',
        ({ highlight }) => [highlight.language],
        (value) =>
          LANGUAGES.filter((code) => code === value).map((code) => languageFacts(code).name)[0] ?? value,
        (value) => ({ language: LANGUAGES.find((code) => code === value) ?? null }),
      )}
      {select(
        'year',
        (entry) => [yearOf(entry)],
        (year) => year || translate('noYear'),
        (year) => ({ year }),
      )}
      <div class="library-dates">
        <label>
          <span class="rp-field-label">{translate('from')}</span>
          <input
            type="date"
            value={filters.from ?? ''}
            max={filters.to ?? undefined}
            onInput={(event) => view.setFilters({ from: event.currentTarget.value || null })}
          />
        </label>
        <label>
          <span class="rp-field-label">{translate('to')}</span>
          <input
            type="date"
            value={filters.to ?? ''}
            min={filters.from ?? undefined}
            onInput={(event) => view.setFilters({ to: event.currentTarget.value || null })}
          />
        </label>
      </div>
      <Toggle
        label={translate('lostOnly')}
        checked={filters.lost}
        onChange={(lost) => view.setFilters({ lost })}
      />
      {active && <Button onClick={() => view.setFilters(NO_FILTERS)}>{translate('clearFilters')}</Button>}
    </div>
  );
}

/** Longest title of a document in a list of choices, in characters. */
const TITLE = 60;

function titleOf(entries: readonly Entry[], document: string): string {
  const entry = entries.find(({ highlight }) => highlight.document === document);
  const title = entry?.title ?? '';
  const name = entry?.highlight.symbol ? `${entry.highlight.symbol} ${title}`.trim() : title || document;
  return name.length > TITLE ? `${name.slice(0, TITLE)}…` : name;
}
