import { LANGUAGES, type Language } from '../languages/index.ts';
import type { DocumentEntry, TermEntry, TitleEntry } from './entries.ts';
import { compareSymbols, foldText } from './keys.ts';
import { compareKeys } from './shards.ts';

/** Figures in a title's number, so that numbers sort as keys do. */
const NUMBER_WIDTH = 7;

export const titleKey = (number: number): string => String(number).padStart(NUMBER_WIDTH, '0');

interface Bearers {
  readonly text: string;
  readonly language: Language;
  readonly documents: Set<string>;
  readonly terms: Set<string>;
}

/** Parts the folded text, the language and the text of {@link titleOrder}. */
export const ORDER_PART = '\u0001';

/** What titles are sorted by before they are numbered: titles alike lie together. No line end stands in it. */
export const titleOrder = (text: string, language: string): string =>
  [foldText(text), language, text].join(ORDER_PART).replace(/[\t\n]/g, ' ');

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
    const key = titleOrder(text, language);
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
