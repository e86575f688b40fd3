import { documentKey, type Colour, type Highlight } from './record.ts';
import type { ShownDocument } from './session.ts';

/** What is known when a highlight is made; `now` in milliseconds since 1970. */
export interface Making {
  readonly shown: ShownDocument;
  readonly colour: Colour;
  readonly id: string;
  readonly now: number;
}

/** A highlight of the shown document as it is when it is made: no note, no tags, not lost. */
export const freshHighlight = (
  { shown, colour, id, now }: Making,
  { selectors, place, quote }: Pick<Highlight, 'selectors' | 'place' | 'quote'>,
): Highlight => ({
  id,
  document: documentKey(shown.symbol, shown.url),
  symbol: shown.symbol,
  language: shown.language,
  title: shown.title,
  url: shown.url,
  selectors,
  place,
  quote,
  colour,
  note: '',
  tags: [],
  documentDate: shown.date ?? null,
  createdAt: now,
  changedAt: now,
  lost: false,
});
