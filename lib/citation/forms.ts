import * as v from 'valibot';
import forms from '../../data/citation/forms.json' with { type: 'json' };
import ordinals from '../../data/citation/ordinals.json' with { type: 'json' };
import organs from '../../data/citation/organs.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';

const text = v.pipe(v.string(), v.minLength(1));
const perLanguage = v.object({ ar: text, zh: text, en: text, fr: text, ru: text, es: text });

const FORM_NAMES = [
  'resolution',
  'decision',
  'separator',
  'paragraph',
  'paragraphs',
  'twoParagraphs',
  'preambular',
  'annex',
  'section',
  'footnote',
  'page',
  'end',
  'quotation',
  'nations',
  'accessed',
  'assemblySupplement',
  'councilSupplement',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

const Forms = v.object(v.entriesFromList(FORM_NAMES, perLanguage));
const Organs = v.array(v.object({ prefix: text, ...perLanguage.entries }));
/** `endings` by the language's plural category, where a numeral's ending changes with it. */
const OrdinalRow = v.object({
  words: v.array(text),
  beyond: text,
  endings: v.optional(v.record(v.string(), text)),
});
const Ordinals = v.object(v.entriesFromList(LANGUAGES, OrdinalRow));

const formTable = v.parse(Forms, forms);
const ordinalTable = v.parse(Ordinals, ordinals);

/** The organs that adopt resolutions and decisions, as the form of each language wants their names. Longest prefix first. */
export const ORGANS = v.parse(Organs, organs).sort((a, b) => b.prefix.length - a.prefix.length);

/** A form of the Editorial Manual with its blanks filled; blanks left empty vanish with the space before them. */
export function form(
  name: FormName,
  language: Language,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return formTable[name][language]
    .replace(/\{(\w{1,12})\}/g, (_, blank: string) => blanks[blank] ?? '')
    .trimEnd();
}

/** The separator keeps its trailing space. */
export const separator = (language: Language): string => formTable.separator[language];

/** `3` → "third" as the language counts preambular paragraphs. */
export function ordinal(number: number, language: Language): string {
  const { words, beyond, endings = {} } = ordinalTable[language];
  const ending = endings[new Intl.PluralRules(language, { type: 'ordinal' }).select(number)] ?? '';
  return words[number - 1] ?? beyond.replace('{number}', String(number)).replace('{ending}', ending);
}
