import { LANGUAGES, type Language } from '../languages/index.ts';
import type { DocumentEntry, TermEntry, TitleEntry } from './entries.ts';
import { compareSymbols, foldText } from './keys.ts';
import { compareKeys, type Entry } from './shards.ts';
import { tokenize } from './tokens.ts';

/** Figures in a title's number, so that numbers sort as keys do. */
const NUMBER_WIDTH = 7;
/** A token in more than this share of many titles ("of", "the") finds nothing and would fill the index. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 500;

export const titleKey = (number: number): string => String(number).padStart(NUMBER_WIDTH, '0');

interface Bearers {
  readonly text: string;
  readonly language: Language;
  readonly documents: Set<string>;
  readonly terms: Set<string>;
}

/**
 * Every title and name once, with what bears it; sorted by text, so that titles alike lie in one shard and the few
 * hundred candidates of a query are few reads.
 */
export function collectTitles(
  documents: Iterable<DocumentEntry>,
  terms: Iterable<TermEntry>,
): readonly TitleEntry[] {
  const titles = new Map<string, Bearers>();
  const bearers = (text: string, language: Language): Bearers => {
    const key = `${foldText(text)}\n${language}\n${text}`;
    const entry = titles.get(key) ?? { text, language, documents: new Set(), terms: new Set() };
    titles.set(key, entry);
    return entry;
  };
  for (const document of documents)
    for (const language of LANGUAGES)
      for (const text of new Set([document.titles?.[language], document.short?.[language]]))
        if (text) bearers(text, language).documents.add(document.symbol);
  for (const term of terms)
    for (const language of LANGUAGES)
      for (const text of new Set([term.names[language]?.long, ...(term.names[language]?.short ?? [])]))
        if (text) bearers(text, language).terms.add(term.id);
  return [...titles]
    .sort((left, right) => compareKeys(left[0], right[0]))
    .map(([, { text, language, documents: symbols, terms: ids }]) => ({
      text,
      language,
      ...(symbols.size > 0
        ? { documents: [...symbols].sort((left, right) => compareSymbols(right, left)) }
        : {}),
      ...(ids.size > 0 ? { terms: [...ids].sort(compareKeys) } : {}),
    }));
}

/** Token → numbers of the titles it stands in, as {@link PostingsSchema} has them. */
export function collectPostings(titles: readonly TitleEntry[]): Entry[] {
  const numbers = new Map<string, number[]>();
  titles.forEach((title, number) => {
    for (const token of new Set(tokenize(title.text))) {
      const list = numbers.get(token);
      if (list) list.push(number);
      else numbers.set(token, [number]);
    }
  });
  const most = Math.max(COMMON_COUNT, titles.length * COMMON_SHARE);
  return [...numbers]
    .filter(([, list]) => list.length <= most)
    .map(([token, list]) => [token, list.map((number, place) => number - (list[place - 1] ?? 0))]);
}
