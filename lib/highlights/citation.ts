import { citePlace, citeUN, form, separator } from '../citation/index.ts';
import { formatDate } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';
import type { Highlight } from './record.ts';

/**
 * The source of a highlight as the Editorial Manual has it; for a page without a symbol its title, place, date of
 * reading and address.
 */
export function citationOf(highlight: Highlight, language: Language = highlight.language): string {
  return cited(highlight, language, false);
}

/** The same as short as it can be, for lists. */
export function briefCitationOf(highlight: Highlight): string {
  return cited(highlight, highlight.language, true);
}

function cited(highlight: Highlight, language: Language, brief: boolean): string {
  const { symbol, place } = highlight;
  if (symbol !== null) return citeUN({ symbol, language, address: place, brief });
  const read = formatDate(new Date(highlight.createdAt).toISOString().slice(0, 10), language);
  const parts = [highlight.title, citePlace(place, language), `${highlight.url} (${read})`];
  return parts.filter((part) => part !== '').join(separator(language));
}

/** The quote in quotation marks with its source, ready to be pasted. */
export function excerptWithCitation(highlight: Highlight): string {
  const quote = highlight.quote
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  return form('quotation', highlight.language, { quote, source: citationOf(highlight) });
}
