import type { Language } from '../../languages/index.ts';
import type { Colour, Highlight } from '../record.ts';

/** A highlight with what is known of its document. */
export interface Entry {
  readonly highlight: Highlight;
  readonly title: string;
  /** Date of the document, null where unknown. */
  readonly date: string | null;
  /** Prefix of the body that issued it (`E/CN.7/`); empty for pages without a symbol. */
  readonly body: string;
}

export interface Filters {
  readonly document: string | null;
  readonly body: string | null;
  readonly tag: string | null;
  readonly colour: Colour | null;
  readonly language: Language | null;
  /** Year of the document. */
  readonly year: string | null;
  /** Made on or after, on or before this day (`YYYY-MM-DD`, local time). */
  readonly from: string | null;
  readonly to: string | null;
  readonly lost: boolean;
}

export const NO_FILTERS: Filters = {
  document: null,
  body: null,
  tag: null,
  colour: null,
  language: null,
  year: null,
  from: null,
  to: null,
  lost: false,
};

export const GROUPINGS = ['none', 'document', 'body', 'tag', 'colour', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTINGS = ['newest', 'oldest', 'changed', 'place', 'date', 'best'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** The day on which something was done, in the reader's time zone. */
function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Tells the months of many moments (`YYYY-MM`, the reader's time zone): what lies in the month told last is told at
 * once, since lists are mostly in the order of time.
 */
export function monthTeller(): (milliseconds: number) => string {
  let [from, to, month] = [0, 0, ''];
  return (milliseconds) => {
    if (milliseconds < from || milliseconds >= to) {
      const date = new Date(milliseconds);
      from = new Date(date.getFullYear(), date.getMonth(), 1).getTime();
      to = new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime();
      month = dayOf(milliseconds).slice(0, 7);
    }
    return month;
  };
}

export const yearOf = ({ date }: Entry): string => date?.slice(0, 4) ?? '';

/** Whether an entry fits every filter that is set. */
export function passes(entry: Entry, filters: Filters): boolean {
  const { highlight } = entry;
  // Days are costly to tell, and seldom asked for.
  const day = filters.from === null && filters.to === null ? '' : dayOf(highlight.createdAt);
  return (
    (filters.document === null || highlight.document === filters.document) &&
    (filters.body === null || entry.body === filters.body) &&
    (filters.tag === null ||
      (filters.tag === '' ? highlight.tags.length === 0 : highlight.tags.includes(filters.tag))) &&
    (filters.colour === null || highlight.colour === filters.colour) &&
    (filters.language === null || highlight.language === filters.language) &&
    (filters.year === null || yearOf(entry) === filters.year) &&
    (filters.from === null || day >= filters.from) &&
    (filters.to === null || day <= filters.to) &&
    (!filters.lost || highlight.lost)
  );
}

/** Values of a property with the number of entries that have them, the most frequent first. */
export function tally(
  entries: readonly Entry[],
  valuesOf: (entry: Entry) => readonly string[],
): [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** @param rank places in the order of a search, for `best` */
export function sortEntries(
  entries: readonly Entry[],
  sorting: Sorting,
  rank: ReadonlyMap<string, number> | null,
): Entry[] {
  const order: Record<Sorting, (a: Entry, b: Entry) => number> = {
    newest: (a, b) => b.highlight.createdAt - a.highlight.createdAt,
    oldest: (a, b) => a.highlight.createdAt - b.highlight.createdAt,
    changed: (a, b) => b.highlight.changedAt - a.highlight.changedAt,
    place: (a, b) => compareText(a.highlight.document, b.highlight.document) || startOf(a) - startOf(b),
    date: (a, b) => compareText(b.date ?? '', a.date ?? ''),
    best: (a, b) => (rank?.get(a.highlight.id) ?? 0) - (rank?.get(b.highlight.id) ?? 0),
  };
  return [...entries].sort((a, b) => order[sorting](a, b) || compareText(a.highlight.id, b.highlight.id));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Where a highlight stands in its document, in units of the folded text. */
function startOf({ highlight }: Entry): number {
  const position = highlight.selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position?.start ?? 0;
}

export interface Group {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** Groups in the order in which their first entries come; an entry with several tags stands under each. */
export function groupEntries(entries: readonly Entry[], grouping: Grouping): Group[] {
  if (grouping === 'none') return [{ key: '', entries }];
  const groups = new Map<string, Entry[]>();
  const monthOf = monthTeller();
  for (const entry of entries) {
    for (const key of keysOf(entry, grouping, monthOf)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return [...groups].map(([key, members]) => ({ key, entries: members }));
}

function keysOf(
  entry: Entry,
  grouping: Exclude<Grouping, 'none'>,
  monthOf: (milliseconds: number) => string,
): readonly string[] {
  const { highlight } = entry;
  switch (grouping) {
    case 'document':
      return [highlight.document];
    case 'body':
      return [entry.body];
    case 'tag':
      return highlight.tags.length > 0 ? highlight.tags : [''];
    case 'colour':
      return [highlight.colour];
    case 'month':
      return [monthOf(highlight.createdAt)];
  }
}
