import { useMemo } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { COLOURS } from '../../lib/highlights/index.ts';
import { tally, yearOf, type Entry } from '../../lib/highlights/library/arrange.ts';
import { LANGUAGES, languageFacts } from '../../lib/languages/index.ts';
import type { Choice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useNames } from './context.ts';

/** Value of a choice that filters nothing; no document, body or tag is called so. */
export const ANY = '\u0000';

/** What one chooses one value of. */
export const CHOSEN_FILTERS = ['document', 'body', 'tag', 'colour', 'language', 'year'] as const;
export type ChosenFilter = (typeof CHOSEN_FILTERS)[number];

/** Longest title of a document in a list of choices, in characters. */
const TITLE = 60;

const valuesOf: Readonly<Record<ChosenFilter, (entry: Entry) => readonly string[]>> = {
  document: ({ highlight }) => [highlight.document],
  body: ({ body }) => [body],
  tag: ({ highlight }) => (highlight.tags.length > 0 ? highlight.tags : ['']),
  colour: ({ highlight }) => [highlight.colour],
  language: ({ highlight }) => [highlight.language],
  year: (entry) => [yearOf(entry)],
};

/**
 * Choices of one filter at most, the most frequent values first: nobody reads more, and a browser takes its time over
 * thousands. The search finds any document, and each excerpt leads to all of its document.
 */
const MOST_CHOICES = 300;

/** The choices of each filter with the number of excerpts behind each; a value that is chosen is always among them. */
export function useFilterChoices(
  all: readonly Entry[],
  chosen: Readonly<Record<ChosenFilter, string | null>>,
): Record<ChosenFilter, Choice<string>[]> {
  const translate = useTranslate(library);
  const names = useNames();
  return useMemo(() => {
    const first = new Map<string, Entry>();
    for (const entry of all)
      if (!first.has(entry.highlight.document)) first.set(entry.highlight.document, entry);
    const labels: Readonly<Record<ChosenFilter, (value: string) => string>> = {
      document: (value) => titleOf(first.get(value)) || value,
      body: names.body,
      tag: (tag) => tag || translate('noTag'),
      colour: (value) => names.colour(COLOURS.find((colour) => colour === value) ?? 'yellow'),
      language: (value) => {
        const language = LANGUAGES.find((code) => code === value);
        return language ? languageFacts(language).name : value;
      },
      year: (year) => year || translate('noYear'),
    };
    const choicesOf = (name: ChosenFilter): Choice<string>[] => [
      { value: ANY, label: translate('any') },
      ...tally(all, valuesOf[name])
        .filter(([value], place) => place < MOST_CHOICES || value === chosen[name])
        .map(([value, count]) => ({ value, label: `${labels[name](value)} (${count})` })),
    ];
    return {
      document: choicesOf('document'),
      body: choicesOf('body'),
      tag: choicesOf('tag'),
      colour: choicesOf('colour'),
      language: choicesOf('language'),
      year: choicesOf('year'),
    };
  }, [all, translate, names, ...CHOSEN_FILTERS.map((name) => chosen[name])]);
}

function titleOf(entry: Entry | undefined): string {
  if (!entry) return '';
  const { highlight, title } = entry;
  const name = highlight.symbol ? `${highlight.symbol} ${title}`.trim() : title || highlight.document;
  return name.length > TITLE ? `${name.slice(0, TITLE)}…` : name;
}
