import type { Spoken, TermCard } from '../index/content.ts';
import type { Language } from '../languages/index.ts';
import type { Place, Summary } from '../page/protocol.ts';

/** An acronym or name that the document uses. */
export interface TermRow {
  readonly key: string;
  readonly name: string;
  readonly meaning: Spoken | null;
  /** True where the document itself says what it means. */
  readonly local: boolean;
  readonly count: number;
  readonly places: readonly Place[];
}

/** The terms of a summary with their meanings, by the alphabet of the document's language. */
export function termRows({ mentioned, document }: Summary, terms: ReadonlyMap<string, TermCard>): TermRow[] {
  const order = new Intl.Collator(document.language);
  return mentioned
    .filter(({ type }) => type === 'term')
    .map(({ key, surface, localName, count, places }) => {
      const card = terms.get(key);
      const meaning =
        localName === null ? (card?.name ?? null) : { text: localName, language: document.language };
      const name = localName === null && card ? nameOf(surface, card, document.language) : surface;
      return { key, name, meaning, local: localName !== null, count, places };
    })
    .sort((a, b) => order.compare(a.name, b.name));
}

/**
 * A term is listed under the short form that the text writes, else under the glossary's: what the text writes in full may be
 * inflected ("Управлением …"), and stands as it is only where the glossary has no name in the document's language.
 */
function nameOf(surface: string, { name, names, short }: TermCard, language: Language): string {
  const written = surface.toLowerCase();
  const isShort = names.some((one) => one.short.some((form) => form.toLowerCase() === written));
  if (isShort || name.language !== language) return surface;
  return short[0] ?? name.text;
}
