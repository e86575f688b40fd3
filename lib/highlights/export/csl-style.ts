import * as v from 'valibot';
import apa from '../../../data/citation/styles/apa.csljson?raw';
import chicago from '../../../data/citation/styles/chicago.csljson?raw';
import locales from '../../../data/citation/styles/locales.csljson?raw';
import { LANGUAGES, languageFacts, type Language } from '../../languages/index.ts';

export const CSL_STYLES = ['chicago', 'apa'] as const;
export type CslStyle = (typeof CSL_STYLES)[number];

/** XML as the tree that the engine takes where there is no DOM. */
export interface Tree {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

/** The same tree as the files have it. */
interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>> | undefined;
  readonly c?: readonly (Packed | string)[] | undefined;
}
const PackedSchema: v.GenericSchema<Packed> = v.object({
  n: v.string(),
  a: v.optional(v.record(v.string(), v.string())),
  c: v.optional(v.array(v.union([v.string(), v.lazy(() => PackedSchema)]))),
});
const LocalesSchema = v.object(v.entriesFromList(LANGUAGES, PackedSchema));

const unpack = ({ n, a = {}, c = [] }: Packed): Tree => ({
  name: n,
  attrs: a,
  // The engine wants a text in every term, be it empty.
  children:
    c.length === 0 && n === 'term'
      ? ['']
      : c.map((child) => (typeof child === 'string' ? child : unpack(child))),
});

/** A style as its project publishes it. */
export const styleTree = (style: CslStyle): Tree =>
  unpack(v.parse(PackedSchema, JSON.parse(style === 'apa' ? apa : chicago)));

/** The words and dates of a language as its project publishes them, for what cites documents of the Organization. */
export function localeTree(language: Language): Tree {
  return adapted(unpack(v.parse(LocalesSchema, JSON.parse(locales))[language]), language);
}

function adapted(tree: Tree, language: Language): Tree {
  const month = new Intl.DateTimeFormat(languageFacts(language).locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const monthAfterDay = (number: number) =>
    month.formatToParts(Date.UTC(2000, number - 1, 1)).find(({ type }) => type === 'month')?.value ?? '';
  const children = tree.children.map((child) => {
    if (typeof child === 'string') return child;
    const { name = '', form } = child.attrs;
    if (child.name !== 'term') return adapted(child, language);
    // A document symbol is no serial number: nothing like "No." stands before it.
    if (name === 'number') return { ...child, children: [''] };
    // The published months are in the nominative; a date of the day has them in the genitive.
    if (language === 'ru' && form === undefined && name.startsWith('month-'))
      return { ...child, children: [monthAfterDay(Number(name.slice(-2)))] };
    return child;
  });
  return { ...tree, children };
}
