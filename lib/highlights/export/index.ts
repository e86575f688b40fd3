import type { Entry } from '../library/arrange.ts';
import { annotationCollection } from './annotations.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-item.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { manuscriptOf, type Manuscript, type ManuscriptOptions } from './manuscript.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

export { CITATION_STYLES, type CitationStyle } from './manuscript.ts';

export const FORMATS = [
  'markdown',
  'docx',
  'html',
  'plain',
  'csv',
  'ris',
  'bibtex',
  'csl-json',
  'json-ld',
] as const;
export type Format = (typeof FORMATS)[number];

interface FormatFacts {
  readonly extension: string;
  readonly mediaType: string;
  /** True where citations are written out, so that a style can be chosen. */
  readonly cites: boolean;
}

export const FORMAT_FACTS: Readonly<Record<Format, FormatFacts>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown', cites: true },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    cites: true,
  },
  html: { extension: 'html', mediaType: 'text/html', cites: true },
  plain: { extension: 'txt', mediaType: 'text/plain', cites: true },
  csv: { extension: 'csv', mediaType: 'text/csv', cites: false },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems', cites: false },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', cites: false },
  'csl-json': { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', cites: false },
  'json-ld': { extension: 'jsonld', mediaType: 'application/ld+json', cites: false },
};

/** Excerpts as a file's content. */
export function exportAs(format: Format, options: ManuscriptOptions): string | Uint8Array {
  const manuscript = (write: (manuscript: Manuscript) => string | Uint8Array) => write(manuscriptOf(options));
  // An entry with several tags stands in several groups; lists have it once.
  const entries: readonly Entry[] = [
    ...new Map(
      options.sections.flatMap((section) => section.entries).map((entry) => [entry.highlight.id, entry]),
    ).values(),
  ];
  switch (format) {
    case 'markdown':
      return manuscript(markdown);
    case 'docx':
      return manuscript(docx);
    case 'html':
      return manuscript(html);
    case 'plain':
      return manuscript(plain);
    case 'csv':
      return csv(entries);
    case 'ris':
      return ris(entries);
    case 'bibtex':
      return bibtex(entries);
    case 'csl-json':
      return cslJson(entries);
    case 'json-ld':
      return annotationCollection(
        entries.map(({ highlight }) => highlight),
        options.title,
      );
  }
}
