import * as v from 'valibot';
import { LANGUAGES, type Language, type Multilingual } from '../../languages/index.ts';
import { clean } from '../fields.ts';
import { problem, type Item, type TermRecord } from '../records.ts';
import { termItem } from './glossary-table.ts';

/** UNTERM names languages by words; what is made of it, by codes. */
const WORDS: Readonly<Record<string, Language>> = {
  arabic: 'ar',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  russian: 'ru',
  spanish: 'es',
  ...Object.fromEntries(LANGUAGES.map((language) => [language, language])),
};

/** The language that a key names by its English word or its code. */
export const languageNamed = (key: string): Language | null => {
  const word = key.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
};

const Text = v.fallback(v.nullable(v.string()), null);
const TermSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((term) => ({ term, type: '' })),
  ),
  v.pipe(
    v.object({ term: Text, name: Text, label: Text, termType: Text, type: Text }),
    v.transform(({ term, name, label, termType, type }) => ({
      term: term ?? name ?? label ?? '',
      type: termType ?? type ?? '',
    })),
  ),
]);
const TermsSchema = v.fallback(v.array(TermSchema), []);

/** What an entry says in one language: a name alone, its terms, or an object with terms, a definition, long and short names. */
const LanguageSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((term) => ({ definition: null, terms: [{ term, type: '' }] })),
  ),
  v.pipe(
    v.array(TermSchema),
    v.transform((terms) => ({ definition: null, terms })),
  ),
  v.pipe(
    v.object({ definition: Text, terms: TermsSchema, term: Text, long: Text, short: Text }),
    v.transform(({ definition, terms, term, long, short }) => ({
      definition,
      terms: [...terms, { term: long ?? term ?? '', type: '' }, { term: short ?? '', type: 'short' }],
    })),
  ),
]);
type InLanguage = v.InferOutput<typeof LanguageSchema>;

const Id = v.fallback(v.nullable(v.union([v.string(), v.number()])), null);
const EntrySchema = v.looseObject({ recordID: Id, id: Id, termID: Id, entryID: Id });
const Spoken = v.looseObject({ language: Text, lang: Text, languageID: Text });
const Inner = v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]);

/** An UNTERM-like record: an object a language, with preferred terms first and short ones marked. */
export function untermRow(value: unknown, line: number): Item {
  const entry = v.safeParse(EntrySchema, value);
  const excerpt = JSON.stringify(value).slice(0, 300);
  if (!entry.success) return problem('unreadable-row', line, excerpt);
  const names: TermRecord['names'] = {};
  const gloss: Multilingual = {};
  for (const [language, { definition, terms }] of languagesOf(entry.output)) {
    const given = terms
      .map(({ term, type }) => ({
        term: clean(term),
        isShort: /short|acronym|abbrev|initialism/i.test(type),
      }))
      .filter(({ term }) => term);
    const long = given.find(({ isShort }) => !isShort)?.term;
    const short = given.filter(({ isShort }) => isShort).map(({ term }) => term);
    if (long || short.length > 0) names[language] ??= { ...(long ? { long } : {}), short };
    const defined = clean(definition ?? '');
    if (defined) gloss[language] ??= defined;
  }
  const { recordID, id, termID, entryID } = entry.output;
  return termItem(String(recordID ?? id ?? termID ?? entryID ?? ''), names, gloss, line, excerpt);
}

/** True for an object that says something in a language. */
export function isUnterm(value: Readonly<Record<string, unknown>>): boolean {
  return languagesOf(value).some(([, { terms }]) => terms.length > 0);
}

/** What stands under names of languages, in the object itself or in one that gathers them, or in a list. */
function languagesOf(value: Readonly<Record<string, unknown>>): (readonly [Language, InLanguage])[] {
  const pairs = Object.entries(value).flatMap(([key, inner]) => {
    if (!/^(?:languages|langs|names|translations|terms)$/i.test(key))
      return [[languageNamed(key), inner] as const];
    const several = v.safeParse(Inner, inner);
    if (!several.success) return [];
    if (!Array.isArray(several.output))
      return Object.entries(several.output).map(([name, each]) => [languageNamed(name), each] as const);
    return several.output.map((each) => {
      const spoken = v.safeParse(Spoken, each);
      const { language, lang, languageID } = spoken.success ? spoken.output : {};
      return [languageNamed(language ?? lang ?? languageID ?? ''), each] as const;
    });
  });
  return pairs.flatMap(([language, inner]) => {
    const said = language === null ? null : v.safeParse(LanguageSchema, inner);
    return language !== null && said?.success ? [[language, said.output] as const] : [];
  });
}
