import type { Language } from '../../languages/index.ts';
import { citationOf } from '../citation.ts';
import type { Entry } from '../library/arrange.ts';
import type { Colour } from '../record.ts';
import { citeWith } from './csl.ts';

export const CITATION_STYLES = ['un', 'chicago', 'apa'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface Section {
  /** Empty for a list without groups. */
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface ManuscriptOptions {
  readonly title: string;
  /** Language of headings. Citations of the United Nations style are in the language of each excerpt. */
  readonly language: Language;
  readonly style: CitationStyle;
  readonly sections: readonly Section[];
}

export interface ManuscriptExcerpt {
  readonly id: string;
  readonly language: Language;
  readonly colour: Colour;
  /** Paragraphs of the quote. */
  readonly quote: readonly string[];
  readonly source: string;
  readonly url: string;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
}

/** What is written out as text, whatever the format: headings, excerpts with their sources, a list of sources. */
export interface Manuscript {
  readonly title: string;
  readonly language: Language;
  readonly sections: readonly { readonly heading: string; readonly excerpts: readonly ManuscriptExcerpt[] }[];
  readonly bibliography: readonly string[];
}

/** The lines of a text, whatever ends them: readers of text files take all of these for an end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);

export function manuscriptOf({ title, language, style, sections }: ManuscriptOptions): Manuscript {
  const all = sections.flatMap(({ entries }) => entries);
  const cited = style === 'un' ? null : citeWith(style, all, language);
  return {
    title,
    language,
    bibliography: cited?.bibliography ?? [],
    sections: sections.map(({ heading, entries }) => ({
      heading,
      excerpts: entries.map((entry) => {
        const { id, quote, url, note, tags, colour, language: own } = entry.highlight;
        return {
          id,
          language: own,
          colour,
          quote: linesOf(quote)
            .map((line) => line.trim())
            .filter((line) => line !== ''),
          source: cited ? cited.citationOf(entry) : citationOf(entry.highlight),
          url,
          note,
          tags,
        };
      }),
    })),
  };
}
