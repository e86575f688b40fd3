import { effect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
  groupEntries,
  NO_FILTERS,
  passes,
  sortEntries,
  type Entry,
  type Filters,
  type Group,
  type Grouping,
  type Sorting,
} from '../../lib/highlights/library/arrange.ts';
import type { Collection } from '../../lib/highlights/library/collection.ts';
import { createSearch, readySteps, type SearchMemory } from '../../lib/highlights/library/search.ts';
import { isAbort, type Fault } from '../../lib/faults/index.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import { runInSlices } from '../../lib/page/slices.ts';

/** Everything that the library shows at a moment, and what changes it. */
export interface View {
  /** Null until the first are read. */
  readonly all: readonly Entry[] | null;
  /** False while some are still to be read. */
  readonly whole: boolean;
  readonly fault: Fault | null;
  /** After search and filters, in order. */
  readonly shown: readonly Entry[];
  readonly groups: readonly Group[];
  readonly query: string;
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly grouping: Grouping;
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly setQuery: (query: string) => void;
  readonly setFilters: (change: Partial<Filters>) => void;
  readonly setSorting: (sorting: Sorting) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly setSelected: (ids: ReadonlySet<string>) => void;
  readonly setActive: (id: string | null) => void;
}

export function useView(collection: Collection): View {
  const [{ all, whole, fault }, setRead] = useState<Pick<View, 'all' | 'whole' | 'fault'>>({
    all: null,
    whole: false,
    fault: null,
  });
  // Begun anew with another collection: the reader chose another language, and with it the titles'.
  useEffect(
    () =>
      effect(() =>
        setRead({
          all: collection.entries.value,
          whole: collection.whole.value,
          fault: collection.fault.value,
        }),
      ),
    [collection],
  );
  const [query, setQuery] = useState('');
  const [filters, setAllFilters] = useState(NO_FILTERS);
  const setFilters = useCallback(
    (change: Partial<Filters>) => setAllFilters((before) => ({ ...before, ...change })),
    [],
  );
  const [sorting, setSorting] = useState<Sorting>('newest');
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);

  const [memory] = useState<SearchMemory>(() => new WeakMap());
  const { highlights, titleOf } = useMemo(() => {
    const titles = new Map((all ?? []).map(({ highlight, title }) => [highlight.id, title]));
    return {
      highlights: (all ?? []).map(({ highlight }) => highlight),
      titleOf: ({ id }: Highlight) => titles.get(id) ?? '',
    };
  }, [all]);
  const search = useMemo(() => createSearch(highlights, titleOf, memory), [highlights]);
  useEffect(() => {
    const readying = new AbortController();
    runInSlices(readySteps(highlights, titleOf, memory), readying.signal).catch((thrown: unknown) => {
      if (!isAbort(thrown)) throw thrown;
    });
    return () => readying.abort();
  }, [highlights]);
  const rank = useMemo(() => {
    const found = search.find(query);
    return found && new Map(found.map((id, place) => [id, place]));
  }, [search, query]);
  const shown = useMemo(() => {
    const passing = (all ?? []).filter(
      (entry) => (rank === null || rank.has(entry.highlight.id)) && passes(entry, filters),
    );
    return sortEntries(passing, sorting === 'best' && rank === null ? 'newest' : sorting, rank);
  }, [all, rank, filters, sorting]);
  const groups = useMemo(() => groupEntries(shown, grouping), [shown, grouping]);
  const standing = useMemo(() => {
    const ids = new Set(shown.map(({ highlight }) => highlight.id));
    return new Set([...selected].filter((id) => ids.has(id)));
  }, [shown, selected]);

  return {
    all,
    whole,
    fault,
    shown,
    groups,
    query,
    filters,
    sorting,
    grouping,
    selected: standing,
    active,
    setQuery: (next) => {
      if ((next === '') !== (query === '')) setSorting(next === '' ? 'newest' : 'best');
      setQuery(next);
    },
    setFilters,
    setSorting,
    setGrouping,
    setSelected,
    setActive,
  };
}
