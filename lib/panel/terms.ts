import type { Spoken, TermCard } from '../index/content.ts';
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
      return { key, name: nameOf(surface, card), meaning, local: localName !== null, count, places };
    })
    .sort((a, b) => order.compare(a.name, b.name));
}

/** A term that was written in full is listed under its short form, where it has one. */
function nameOf(surface: string, card: TermCard | undefined): string {
  return card && card.name.text.toLowerCase() === surface.toLowerCase()
    ? (card.short[0] ?? surface)
    : surface;
}
