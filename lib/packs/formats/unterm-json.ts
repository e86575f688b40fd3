import * as v from 'valibot';
import type { Language } from '../../languages/index.ts';
import { clean } from '../fields.ts';
import { problem, type Item } from '../records.ts';
import { termItem } from './glossary-table.ts';

/** UNTERM names languages by words. */
const WORDS = {
  arabic: 'ar',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  russian: 'ru',
  spanish: 'es',
} as const;

const LanguageSchema = v.object({
  definition: v.fallback(v.nullable(v.string()), null),
  terms: v.fallback(v.array(v.object({ term: v.string(), termType: v.fallback(v.string(), '') })), []),
});
const EntrySchema = v.looseObject({
  recordID: v.fallback(v.union([v.string(), v.number()]), ''),
  title: v.fallback(v.string(), ''),
});

/** An UNTERM-like record: an object a language, with preferred terms first and short ones marked. */
export function untermRow(value: unknown, line: number): Item {
  const entry = v.safeParse(EntrySchema, value);
  const excerpt = JSON.stringify(value).slice(0, 300);
  if (!entry.success) return problem('unreadable-row', line, excerpt);
  const names: Partial<Record<Language, { long?: string; short: string[] }>> = {};
  let gloss = '';
  for (const [word, language] of Object.entries(WORDS)) {
    const given = v.safeParse(LanguageSchema, entry.output[word]);
    if (!given.success) continue;
    const isShort = (type: string) => /short|acronym|abbrev/i.test(type);
    const long = given.output.terms.find(({ termType }) => !isShort(termType));
    const short = given.output.terms
      .filter(({ termType }) => isShort(termType))
      .map(({ term }) => clean(term));
    if (long || short.length > 0) names[language] = { ...(long ? { long: clean(long.term) } : {}), short };
    if (language === 'en') gloss = clean(given.output.definition ?? '');
  }
  return termItem(String(entry.output.recordID), names, gloss, line, excerpt);
}

/** True for an object that has a language object with terms. */
export function isUnterm(value: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(WORDS).some((word) => v.is(LanguageSchema, value[word]));
}
