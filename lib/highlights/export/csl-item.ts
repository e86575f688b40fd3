import { languageFacts } from '../../languages/index.ts';
import type { Entry } from '../library/arrange.ts';
import { noteOf, sourcesOf, type Source } from './source.ts';

type DateParts = { readonly 'date-parts': readonly (readonly number[])[] };

/** A record of the Citation Style Language (https://citationstyles.org), as reference managers exchange it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'document' | 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: DateParts;
  /** The day of the last reading. */
  readonly accessed: DateParts;
  readonly number?: string;
  readonly genre?: string;
  readonly URL: string;
  readonly language: string;
  readonly keyword?: string;
  readonly note?: string;
}

/** A document as CSL has it, without what was written on it. */
export function cslItemOf(source: Source): CslItem {
  const read = new Date(Math.max(...source.entries.map(({ highlight }) => highlight.createdAt)));
  return {
    id: source.key,
    type: source.symbol === null ? 'webpage' : 'document',
    title: source.title,
    author: [{ literal: source.author }],
    ...(source.date === null ? {} : { issued: { 'date-parts': [source.date.split('-').map(Number)] } }),
    accessed: { 'date-parts': [[read.getFullYear(), read.getMonth() + 1, read.getDate()]] },
    ...(source.symbol === null ? {} : { number: source.symbol }),
    URL: source.url,
    language: languageFacts(source.language).locale,
  };
}

export const cslJson = (entries: readonly Entry[]): string =>
  JSON.stringify(
    sourcesOf(entries).map((source) => {
      const tags = [...new Set(source.entries.flatMap(({ highlight }) => highlight.tags))];
      return {
        ...cslItemOf(source),
        ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
        note: source.entries.map(noteOf).join('\n\n'),
      };
    }),
    null,
    2,
  );
