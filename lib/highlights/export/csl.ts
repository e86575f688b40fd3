import CSL from 'citeproc';
import { languageFacts, type Language } from '../../languages/index.ts';
import type { Entry } from '../library/arrange.ts';
import { cslItemOf, type CslItem } from './csl-item.ts';
import { localeTree, styleTree, type CslStyle } from './csl-style.ts';
import { locatorOf, sourcesOf } from './source.ts';

/** Citations of excerpts in one style: the note or parenthesis for each, and the list of sources, as plain text. */
export interface CslCitations {
  readonly citationOf: (entry: Entry) => string;
  readonly bibliography: readonly string[];
}

export function citeWith(style: CslStyle, entries: readonly Entry[], language: Language): CslCitations {
  const sources = sourcesOf(entries);
  const items = new Map(sources.map((source) => [source.key, numberedFor(style, cslItemOf(source))]));
  const keys = new Map(
    sources.flatMap((source) => source.entries.map((entry) => [entry.highlight.id, source.key])),
  );
  const locale = localeTree(language);
  const system = { retrieveItem: (id: string) => items.get(id), retrieveLocale: () => locale };
  const engine = new CSL.Engine(system, styleTree(style), languageFacts(language).locale, true);
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  const citationOf = (entry: Entry) => {
    const id = keys.get(entry.highlight.id);
    if (id === undefined) return '';
    return engine.makeCitationCluster([{ id, ...locatorOf(entry.highlight.place) }]);
  };
  return { citationOf, bibliography: engine.makeBibliography()[1].map((line) => line.trim()) };
}

/** Of a document the Chicago style prints no number, but its genre; and that is where it wants the symbol. */
function numberedFor(style: CslStyle, { number, ...item }: CslItem): CslItem {
  if (number === undefined) return item;
  return style === 'chicago' ? { ...item, genre: number } : { ...item, number };
}
