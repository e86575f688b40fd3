import type { LexiconForm } from '../detect/types.ts';
import { LANGUAGES, type Language } from '../languages/index.ts';
import type { DocumentEntry, Table, TermEntry } from './entries.ts';
import { formKey, symbolKey } from './keys.ts';
import { formsOfAll } from './lexicon.ts';
import {
  compareKeys,
  SHIPPED,
  ShardCutter,
  shardTable,
  type Entry,
  type Packing,
  type Shard,
} from './shards.ts';
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
    ...[...termShards(terms)].filter((shard) => shard !== null),
    ...shardTable('titles', titles),
    ...postings.shards(),
  ];
}

/** Terms read between two moments at which others have their turn. */
const TERMS_AT_ONCE = 1_000;

/**
 * The tables of a pack's terms: the terms, their forms, and the lexicon of each language. In between comes null, where
 * nothing is ready yet but whoever waits may hear of progress and stop.
 */
export function* termShards(terms: readonly TermEntry[], packing = SHIPPED): Generator<Shard | null> {
  const sorted = [...terms].sort((left, right) => compareKeys(left.id, right.id));
  yield* cut('terms', packing, sorted, (entry) => [entry.id, entry]);
  const forms = yield* formEntries(terms);
  yield* cut('forms', packing, forms, (entry) => entry);
  const lexicons = yield* lexiconsOf(terms);
  const spoken = [...LANGUAGES].sort(compareKeys);
  yield* cut('lexicon', packing, spoken, (language) => [language, lexicons[language]]);
}

/** Cuts what comes in the order of its keys into shards. */
function* cut<Value>(
  table: Table,
  packing: Packing,
  values: readonly Value[],
  entryOf: (value: Value) => Entry,
): Generator<Shard | null> {
  const ready: Shard[] = [];
  const cutter = new ShardCutter(table, (shard) => ready.push(shard), packing);
  for (const each of values) {
    const [key, value] = entryOf(each);
    cutter.add(key, JSON.stringify(value));
    yield* ready.splice(0);
  }
  cutter.close();
  yield* ready;
  yield null;
}

/** The ids of the terms that have each form, in the order of the forms. */
function* formEntries(terms: readonly TermEntry[]): Generator<null, readonly Entry[]> {
  const ids = new Map<string, string[]>();
  for (const [place, term] of terms.entries()) {
    for (const language of LANGUAGES)
      for (const form of [term.id, term.names[language]?.long, ...(term.names[language]?.short ?? [])]) {
        const key = formKey(form ?? '');
        const known = ids.get(key);
        if (!known) ids.set(key, [term.id]);
        // Ids come once each: only the last can be this term's.
        else if (known.at(-1) !== term.id) known.push(term.id);
      }
    if (place % TERMS_AT_ONCE === 0) yield null;
  }
  ids.delete('');
  return [...ids]
    .sort(([left], [right]) => compareKeys(left, right))
    .map(([key, list]) => [key, list.sort(compareKeys)]);
}

type LexiconRow = readonly [
  form: string,
  id: string,
  length: LexiconForm['length'],
  gated: LexiconForm['gated'],
];

function* lexiconsOf(terms: readonly TermEntry[]): Generator<null, Readonly<Record<Language, LexiconRow[]>>> {
  const lexicons: Record<Language, LexiconRow[]> = { ar: [], zh: [], en: [], fr: [], ru: [], es: [] };
  for (const forms of formsOfAll(terms, TERMS_AT_ONCE)) {
    for (const { form, id, length, gated, language } of forms)
      lexicons[language].push([form, id, length, gated]);
    yield null;
  }
  return lexicons;
}
