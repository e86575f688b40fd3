import { citePlace, form, separator } from '../../citation/index.ts';
import type { Place } from '../../citation/index.ts';
import type { Language } from '../../languages/index.ts';
import { parseSymbol } from '../../symbols/index.ts';
import { bodyName } from '../../symbols/names.ts';
import type { Entry } from '../library/arrange.ts';

/** A document that excerpts were taken from, as bibliographies know it. */
export interface Source {
  /** Letters, digits and hyphens: unique in one export. */
  readonly key: string;
  readonly document: string;
  /** As print has it; null for a page without a symbol. */
  readonly symbol: string | null;
  readonly author: string;
  readonly title: string;
  /** `YYYY-MM-DD` or less. */
  readonly date: string | null;
  readonly url: string;
  readonly language: Language;
  readonly entries: readonly Entry[];
}

/** The documents of some excerpts, each once, in the order of their first excerpt. */
export function sourcesOf(entries: readonly Entry[]): Source[] {
  const byDocument = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.highlight.document}\n${entry.highlight.language}`;
    const members = byDocument.get(key);
    if (members) members.push(entry);
    else byDocument.set(key, [entry]);
  }
  const keys = new Set<string>();
  return [...byDocument.values()].flatMap((members) => {
    const [first] = members;
    return first ? [sourceOf(first, members, keys)] : [];
  });
}

function sourceOf({ highlight, title, date }: Entry, entries: readonly Entry[], keys: Set<string>): Source {
  const { symbol, language, document, url } = highlight;
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return {
    key: uniqueKey(`${symbol ?? title}-${language}`, keys),
    document,
    symbol: parsed?.ok ? parsed.value.display : symbol,
    author: authorOf(parsed?.ok ? parsed.value.body : null, language),
    title: title === '' ? (symbol ?? url) : title,
    date,
    url,
    language,
    entries,
  };
}

/** "United Nations, General Assembly". */
function authorOf(body: string | null, language: Language): string {
  const name = body === null ? null : bodyName(body, language);
  return [form('nations', language), ...(name === null ? [] : [name])].join(separator(language));
}

function uniqueKey(text: string, keys: Set<string>): string {
  const plain = text.replace(/[^A-Z0-9]+/gi, '-').slice(0, 60) || 'source';
  let key = plain;
  for (let number = 2; keys.has(key); number++) key = `${plain}-${number}`;
  keys.add(key);
  return key;
}

/** An excerpt as a note in a bibliography: the quote, its place, what was written on it. */
export function noteOf({ highlight }: Entry): string {
  const { quote, language, note, place } = highlight;
  const words = quote.split('\n').join(' ');
  const where = citePlace(place, language);
  const cited = where === '' ? `“${words}”` : form('quotation', language, { quote: words, source: where });
  return note === '' ? cited : `${cited} ${note}`;
}

/** The place as CSL has it: a locator and what it counts. */
export function locatorOf(place: Place): { label: 'paragraph' | 'page' | 'note'; locator: string } | null {
  if (place.number !== undefined && place.part !== 'preamble') {
    const letters = place.subparagraph?.split('.').map((letter) => ` (${letter})`) ?? [];
    const last = place.lastNumber === undefined ? '' : `–${place.lastNumber}`;
    return {
      label: place.part === 'footnote' ? 'note' : 'paragraph',
      locator: place.number + letters.join('') + last,
    };
  }
  return place.page === undefined ? null : { label: 'page', locator: String(place.page) };
}
