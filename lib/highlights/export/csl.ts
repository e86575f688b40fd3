import CSL from 'citeproc';
import { SaxesParser } from 'saxes';
import apa from '../../../data/citation/styles/apa.csl?raw';
import chicago from '../../../data/citation/styles/chicago.csl?raw';
import { form } from '../../citation/index.ts';
import { languageFacts, type Language } from '../../languages/index.ts';
import type { Entry } from '../library/arrange.ts';
import { locatorOf, noteOf, sourcesOf, type Source } from './source.ts';

/** A record of the Citation Style Language (https://citationstyles.org), as reference managers exchange it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'document' | 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly number?: string;
  readonly URL: string;
  readonly language: string;
  readonly keyword?: string;
  readonly note?: string;
}

/** @param notes whether the excerpts stand in the record's note */
export function cslItemOf(source: Source, notes: boolean): CslItem {
  const tags = [...new Set(source.entries.flatMap(({ highlight }) => highlight.tags))];
  return {
    id: source.key,
    type: source.symbol === null ? 'webpage' : 'document',
    title: source.title,
    author: [{ literal: source.author }],
    ...(source.date === null ? {} : { issued: { 'date-parts': [source.date.split('-').map(Number)] } }),
    ...(source.symbol === null ? {} : { number: source.symbol }),
    URL: source.url,
    language: languageFacts(source.language).locale,
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    ...(notes ? { note: source.entries.map(noteOf).join('\n\n') } : {}),
  };
}

export const cslJson = (entries: readonly Entry[]): string =>
  JSON.stringify(
    sourcesOf(entries).map((source) => cslItemOf(source, true)),
    null,
    2,
  );

export type CslStyle = 'chicago' | 'apa';

/** Citations of excerpts in one style: the note or parenthesis for each, and the list of sources, as plain text. */
export interface CslCitations {
  readonly citationOf: (entry: Entry) => string;
  readonly bibliography: readonly string[];
}

export function citeWith(style: CslStyle, entries: readonly Entry[], language: Language): CslCitations {
  const sources = sourcesOf(entries);
  const items = new Map(sources.map((source) => [source.key, cslItemOf(source, false)]));
  const keys = new Map(
    sources.flatMap((source) => source.entries.map((entry) => [entry.highlight.id, source.key])),
  );
  const system = {
    retrieveItem: (id: string) => items.get(id),
    retrieveLocale: () => localeOf(language),
  };
  const engine = new CSL.Engine(
    system,
    treeOf(style === 'apa' ? apa : chicago),
    languageFacts(language).locale,
    true,
  );
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  const citationOf = (entry: Entry) => {
    const id = keys.get(entry.highlight.id);
    if (id === undefined) return '';
    return engine.makeCitationCluster([{ id, ...locatorOf(entry.highlight.place) }]);
  };
  return { citationOf, bibliography: engine.makeBibliography()[1].map((line) => line.trim()) };
}

/** XML as the tree that the engine takes where there is no DOM. */
interface Tree {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (Tree | string)[];
}

function treeOf(xml: string): Tree {
  const root: Tree = { name: '', attrs: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tree: Tree = { name, attrs: attributes, children: [] };
    open.at(-1)?.children.push(tree);
    open.push(tree);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const style = root.children.find((child) => typeof child !== 'string');
  if (!style) throw new Error('the style is empty');
  return style;
}

/** The words and dates of a language that the styles use, from our own data and the browser's. */
function localeOf(language: Language): Tree {
  const { locale } = languageFacts(language);
  const term = (name: string, text: string, short = false): Tree => ({
    name: 'term',
    attrs: { name, ...(short ? { form: 'short' } : {}) },
    children: [text],
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) =>
    term(`month-${String(index + 1).padStart(2, '0')}`, month.format(Date.UTC(2000, index, 1))),
  );
  const counted = (['paragraph', 'page'] as const).flatMap((name) => {
    const text = form(name, language, { number: '' }).trim();
    return [term(name, text), term(name, text, true)];
  });
  const note = form('footnote', language, { number: '' }).trim();
  const date = (parts: readonly string[], delimiter: string): Tree => ({
    name: 'date',
    attrs: { form: 'text', delimiter },
    children: parts.map((name) => ({ name: 'date-part', attrs: { name }, children: [] })),
  });
  return {
    name: 'locale',
    attrs: { xmlns: 'http://purl.org/net/xbiblio/csl', version: '1.0', 'xml:lang': locale },
    children: [
      { name: 'style-options', attrs: { 'punctuation-in-quote': 'false' }, children: [] },
      language === 'zh' ? date(['year', 'month', 'day'], ' ') : date(['day', 'month', 'year'], ' '),
      {
        name: 'terms',
        attrs: {},
        children: [
          ...months,
          ...counted,
          term('note', note),
          term('note', note, true),
          term('no date', NO_DATE[language]),
          term('no date', NO_DATE[language], true),
          // The engine asks for these two even where no list of authors is long enough to be cut.
          term('et-al', '…'),
          term('and', '&'),
          term('open-quote', '“'),
          term('close-quote', '”'),
          term('open-inner-quote', '‘'),
          term('close-inner-quote', '’'),
        ],
      },
    ],
  };
}

const NO_DATE: Readonly<Record<Language, string>> = {
  ar: 'د.ت.',
  zh: '无日期',
  en: 'n.d.',
  fr: 's. d.',
  ru: 'б. г.',
  es: 's. f.',
};
