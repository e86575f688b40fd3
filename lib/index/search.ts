import * as v from 'valibot';
import { inLanguage, type Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';
import type { CardLanguages } from './card.ts';
import type { Spoken } from './content.ts';
import type { TitleEntry } from './entries.ts';
import { formKey, symbolKey } from './keys.ts';
import type { Library } from './library.ts';
import { kindPhrase } from './naming.ts';
import { symbolsOfNumber } from './numbers.ts';
import type { Found } from './protocol.ts';
import { bestTitles, inOrder } from './ranking.ts';
import { longName } from './term.ts';
import { wordsIn } from './words.ts';
import type { Vocabularies } from './vocabulary.ts';

/** Documents listed for one title: resolutions that come back every year share theirs. */
const MOST_PER_TITLE = 6;
/** Entries read for a beginning that is being typed, before the most cited are chosen. */
const MOST_BEGINNING = 60;
const MOST_TERMS = 8;

interface Reference {
  readonly kind: 'symbol' | 'term';
  readonly id: string;
  /** The title that was found, where it was found by one. */
  readonly title?: Spoken;
}

const IdsSchema = v.array(v.string());

/** Looks up symbols, terms and titles; what is asked decides which come first. */
export class Search {
  constructor(
    private readonly library: Library,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** By symbol in any spelling, bare number, acronym or name, then by words of the title. */
  async search(query: string, limit: number, languages: CardLanguages): Promise<Found[]> {
    const references = [
      ...(await this.symbols(query)),
      ...(await this.terms(query)),
      ...(await this.titles(query, limit)),
    ];
    return this.describe(references, limit, languages);
  }

  /** The same for what is being typed: beginnings count. */
  async suggest(query: string, limit: number, languages: CardLanguages): Promise<Found[]> {
    const beginnings = await this.beginnings(query);
    const symbols = await this.symbols(query);
    const references = [
      // What is typed may be the beginning of a symbol and look like one: it counts alone only where nothing goes on from it.
      ...(beginnings.some(({ kind }) => kind === 'symbol') ? [] : symbols),
      ...(await this.terms(query)),
      ...beginnings,
      ...(await this.titles(query, limit)),
    ];
    return this.describe(references, limit, languages);
  }

  private async symbols(query: string): Promise<Reference[]> {
    const symbols = await symbolsOfNumber(query, this.library);
    const parsed = parseSymbol(query.trim());
    if (symbols.length === 0 && parsed.ok) symbols.push(parsed.value.key);
    return symbols.map((id) => ({ kind: 'symbol', id }));
  }

  private async terms(query: string): Promise<Reference[]> {
    const key = formKey(query);
    if (!key) return [];
    const found: Reference[] = [];
    for (const pack of this.library.packs) {
      const ids = v.safeParse(IdsSchema, await pack.reader.get('forms', key));
      if (ids.success) found.push(...ids.output.map((id) => ({ kind: 'term' as const, id })));
    }
    return found;
  }

  private async beginnings(query: string): Promise<Reference[]> {
    const found: Reference[] = [];
    const symbol = symbolKey(query);
    const form = formKey(query);
    for (const pack of this.library.packs) {
      if (/^[A-Z]{1,6}[./]/.test(symbol)) {
        const entries = await pack.reader.startingWith('documents', symbol, MOST_BEGINNING);
        found.push(...entries.map(([id]) => ({ kind: 'symbol' as const, id })));
      }
      const forms = form ? await pack.reader.startingWith('forms', form, MOST_TERMS) : [];
      for (const [, value] of forms) {
        const ids = v.safeParse(IdsSchema, value);
        if (ids.success) found.push(...ids.output.map((id) => ({ kind: 'term' as const, id })));
      }
    }
    return found;
  }

  /** A whole symbol asks for no titles: its numbers and letters stand in many that have nothing to do with it. */
  private async titles(query: string, limit: number): Promise<Reference[]> {
    if (query.includes('/') && parseSymbol(query.trim()).ok) return [];
    const lists = await Promise.all(
      this.library.packs.map((pack) => bestTitles(query, limit, pack, this.vocabularies)),
    );
    return inOrder(lists.flat()).flatMap(({ entry }) => referencesOf(entry));
  }

  private async describe(
    references: readonly Reference[],
    limit: number,
    languages: CardLanguages,
  ): Promise<Found[]> {
    const found = new Map<string, Found>();
    for (const reference of references) {
      if (found.size >= limit) break;
      const one =
        reference.kind === 'symbol'
          ? await this.describeSymbol(reference, languages)
          : await this.describeTerm(reference.id, languages.language);
      if (one && !found.has(`${one.kind}:${one.id}`)) found.set(`${one.kind}:${one.id}`, one);
    }
    return [...found.values()];
  }

  private async describeSymbol(
    { id, title }: Reference,
    { language, interfaceLanguage }: CardLanguages,
  ): Promise<Found | null> {
    const parsed = parseSymbol(id);
    if (!parsed.ok) return null;
    const known = await this.library.document(parsed.value);
    return {
      kind: 'symbol',
      id: parsed.value.key,
      display: parsed.value.display,
      title: inLanguage(known?.entry.titles ?? {}, language, interfaceLanguage) ?? title ?? null,
      kindName: kindPhrase(parsed.value, language),
      known: known !== null,
    };
  }

  private async describeTerm(id: string, language: Language): Promise<Found | null> {
    const known = await this.library.term(id);
    if (!known) return null;
    const name = longName(known.entry, language);
    return {
      kind: 'term',
      id,
      display: known.entry.names[language]?.short[0] ?? name.text,
      title: name,
      kindName: wordsIn(language)(`term-${known.entry.kind}`),
      known: true,
    };
  }
}

function referencesOf(title: TitleEntry): Reference[] {
  const spoken: Spoken = { text: title.text, language: title.language };
  return [
    ...(title.terms ?? []).map((id): Reference => ({ kind: 'term', id })),
    ...(title.documents ?? [])
      .slice(0, MOST_PER_TITLE)
      .map((id): Reference => ({ kind: 'symbol', id, title: spoken })),
  ];
}
