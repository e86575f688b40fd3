import * as v from 'valibot';
import { symbolCard } from '../index/card.ts';
import type { SymbolCard, TermCard } from '../index/content.ts';
import { formKey } from '../index/keys.ts';
import type { Library } from '../index/library.ts';
import { kindPhrase } from '../index/naming.ts';
import { symbolsOfNumber } from '../index/numbers.ts';
import { termCard } from '../index/term.ts';
import { Search } from '../index/search.ts';
import { Vocabularies } from '../index/vocabulary.ts';
import type { Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';

/** Found titles printed for one line: what a search box shows without scrolling. */
const MOST_FOUND = 10;

function symbolEntry(card: SymbolCard): object {
  return {
    type: 'symbol',
    symbol: card.symbol,
    display: card.display,
    kind: card.kindName,
    title: card.title?.text ?? null,
    titleLanguage: card.title?.language ?? null,
    date: card.facts.find(({ name }) => name === 'date')?.text ?? null,
    vote: card.facts.find(({ name }) => name === 'adoption')?.text ?? null,
    meeting: card.facts.find(({ name }) => name === 'meeting')?.text ?? null,
    draft: card.facts.find(({ name }) => name === 'draft')?.text ?? null,
    summary: card.summary?.text ?? null,
    summaryFrom: card.summary?.confidence ?? null,
    relations: Object.fromEntries(
      card.relations.map(({ kind, documents }) => [kind, documents.map(({ symbol }) => symbol)]),
    ),
    citation: card.citation,
  };
}

function termEntry(card: TermCard): object {
  return {
    type: 'term',
    id: card.id,
    kind: card.kindName,
    title: card.name.text,
    short: card.short,
    summary: card.gloss?.text ?? null,
    names: Object.fromEntries(card.names.map(({ language, long }) => [language, long])),
    series: card.series,
    site: card.site,
  };
}

async function cardOf(
  input: string,
  library: Library,
  language: Language,
): Promise<SymbolCard | TermCard | null> {
  const languages = { language, interfaceLanguage: language };
  const asSymbol = await symbolCard(input, library, languages, 'ready');
  if (asSymbol?.known) return asSymbol;
  for (const pack of library.packs) {
    const ids = v.safeParse(v.array(v.string()), await pack.reader.get('forms', formKey(input)));
    const id = ids.success ? ids.output[0] : undefined;
    if (id !== undefined) return termCard(id, library, language, 'ready');
  }
  for (const symbol of await symbolsOfNumber(input, library)) {
    const card = await symbolCard(symbol, library, languages, 'ready');
    if (card?.known) return card;
  }
  return null;
}

/** Answers `lookup`, one line after the other; the words of the titles are read once. */
export class Lookup {
  private readonly vocabularies = new Vocabularies();

  constructor(
    private readonly library: Library,
    private readonly language: Language,
  ) {}

  /**
   * `{input, entry}` for one symbol, bare number, acronym or name, as the card would show it; with a bare number that
   * several organs could have given, `couldBe` lists them all. Where there is no entry, it is null, and `found` lists what
   * the search boxes would offer: a symbol that can only be decoded, titles by their words.
   */
  async line(input: string): Promise<object> {
    const card = await cardOf(input.trim(), this.library, this.language);
    if (card?.type === 'symbol')
      return { input, entry: symbolEntry(card), ...(await this.others(input.trim())) };
    if (card) return { input, entry: termEntry(card) };
    const search = new Search(this.library, this.vocabularies);
    const languages = { language: this.language, interfaceLanguage: this.language };
    const found = await search.search(input.trim(), MOST_FOUND, languages);
    return {
      input,
      entry: null,
      found: found.map(({ kind, id, title, kindName, known }) => ({
        type: kind,
        id,
        title: title?.text ?? null,
        kind: kindName,
        known,
      })),
    };
  }

  /** The organs that a bare number could be of, likeliest first; nothing where it is no bare number or only one could be. */
  private async others(input: string): Promise<{ couldBe?: { symbol: string; kind: string }[] }> {
    const symbols = await symbolsOfNumber(input, this.library);
    if (symbols.length < 2) return {};
    const couldBe = symbols.flatMap((symbol) => {
      const parsed = parseSymbol(symbol);
      return parsed.ok ? [{ symbol, kind: kindPhrase(parsed.value, this.language) }] : [];
    });
    return { couldBe };
  }
}
