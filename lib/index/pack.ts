import { LANGUAGES } from '../languages/index.ts';
import type { DocumentEntry, TermEntry } from './entries.ts';
import { formKey, symbolKey } from './keys.ts';
import { formsOfAll } from './lexicon.ts';
import { compareKeys, shardTable, type Entry, type Shard } from './shards.ts';
import { Postings } from './postings.ts';
import { collectTitles, titleKey } from './titles.ts';

/** All shards of a pack, table by table, in order. The same entries give the same bytes. */
export function packShards(
  documents: readonly DocumentEntry[],
  terms: readonly TermEntry[],
): readonly Shard[] {
  const postings = new Postings();
  const titles = collectTitles(documents, terms).map((title): Entry => [
    titleKey(postings.add(title.text)),
    title,
  ]);
  return [
    ...shardTable(
      'documents',
      documents.map((entry): Entry => [symbolKey(entry.symbol), entry]),
    ),
    ...termShards(terms),
    ...shardTable('titles', titles),
    ...postings.shards(),
  ];
}

/** The tables of a pack's terms: the terms, their forms, and the lexicon of each language. */
export function termShards(terms: readonly TermEntry[]): readonly Shard[] {
  return [
    ...shardTable(
      'terms',
      terms.map((entry): Entry => [entry.id, entry]),
    ),
    ...shardTable('forms', formEntries(terms)),
    ...shardTable('lexicon', lexiconEntries(terms)),
  ];
}

function formEntries(terms: readonly TermEntry[]): Entry[] {
  const ids = new Map<string, Set<string>>();
  for (const term of terms)
    for (const language of LANGUAGES)
      for (const form of [term.id, term.names[language]?.long, ...(term.names[language]?.short ?? [])]) {
        const key = formKey(form ?? '');
        if (key) ids.set(key, (ids.get(key) ?? new Set()).add(term.id));
      }
  return [...ids].map(([key, set]) => [key, [...set].sort(compareKeys)]);
}

function lexiconEntries(terms: readonly TermEntry[]): Entry[] {
  const forms = formsOfAll(terms);
  return LANGUAGES.map((language) => [
    language,
    forms
      .filter((form) => form.language === language)
      .map(({ form, id, length, gated }) => [form, id, length, gated]),
  ]);
}
