import extra from '../../../data/terms/extra-forms.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { LexiconForm } from '../types.ts';
import gates from '../../../data/terms/gates.json' with { type: 'json' };
import { isAcronym } from './case.ts';
import { gateOfGated, type Gate } from './gates.ts';

/** What the glossary says of a term, as far as finding it goes. */
export interface NamedTerm {
  readonly id: string;
  /** `concept`, `mission` …; concepts are written in small letters in running text. */
  readonly kind?: string;
  readonly names: Readonly<
    Partial<Record<Language, { readonly long: string; readonly short: readonly string[] }>>
  >;
}

/** Elements of symbols (`Add.`, `CN.`, `ST/SGB`) are explained where the symbol is, never found by themselves. */
const SYMBOL_PART = /^[A-Z][\w/]{0,12}\.$|^[A-Z]{1,3}\/[A-Z./]{1,8}$/;

/** Whether other terms share a form. */
type IsAmbiguous = (form: string, language: Language) => boolean;

/**
 * The forms by which a term is found, in every language; none for terms that are too ordinary to mark. Forms of one
 * Chinese character, and parts of symbols, are left out.
 */
export function lexiconForms(term: NamedTerm, isAmbiguous: IsAmbiguous = () => false): LexiconForm[] {
  return LANGUAGES.flatMap((language) => formsIn(term, language, isAmbiguous));
}

/** The forms by which a term is found in one language. */
function formsIn(term: NamedTerm, language: Language, isAmbiguous: IsAmbiguous): LexiconForm[] {
  const names = term.names[language];
  if (!names || isUnmarked(term.id)) return [];
  return [names.long, ...names.short, ...added(term.id, language)].flatMap((form, index) => {
    const written = isCommon(form, language, term.kind) ? form.charAt(0).toLowerCase() + form.slice(1) : form;
    if (!isFindable(written, language)) return [];
    const gated = gateOf(written, language, isAmbiguous(form, language)) !== 'free';
    return [{ form: written, language, id: term.id, length: index ? 'short' : 'full', gated } as const];
  });
}

/** English names have a capital on each word; a heading like "Explanation of vote" is a common noun. */
function isCommon(form: string, language: Language, kind: string | undefined): boolean {
  if (language !== 'en' && kind !== 'concept') return false;
  return /^\p{Lu}\p{Ll}+(?:[ -][\p{Ll}’']+)+$/u.test(form);
}

/** Forms that texts use and the glossary has not. */
function added(id: string, language: Language): string[] {
  return extra.filter((row) => row.id === id && row.language === language).map(({ form }) => form);
}

const unmarked: ReadonlySet<string> = new Set(gates.unmarked);
const free = sets(gates.free);
const unserved = sets(gates.unserved);

function sets(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words)]));
}

function isListed(
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  form: string,
  language: Language,
): boolean {
  return (lists.get('all')?.has(form) ?? false) || (lists.get(language)?.has(form) ?? false);
}

/** Terms of the glossary that would mark every page: ordinary words, parts of symbols, apparatus of footnotes. */
function isUnmarked(id: string): boolean {
  return unmarked.has(id);
}

/**
 * Whether a form can be found in running text at all. Ordinary words and phrases (ACT, terms of reference, 职权范围) mean
 * the term only where the document defines them, and then no lexicon is needed.
 */
function isFindable(form: string, language: Language): boolean {
  return (
    form.length > 1 && /\p{L}/u.test(form) && !SYMBOL_PART.test(form) && !isListed(unserved, form, language)
  );
}

/** Up to so many letters an acronym has meanings outside the United Nations too. */
const AMBIGUOUS_LENGTH = 3;

/** What a form needs before it counts as the term; `ambiguous` where several terms share it. */
export function gateOf(form: string, language: Language, ambiguous: boolean): Gate {
  if (isListed(unserved, form, language)) return 'defined';
  if (isListed(free, form, language)) return ambiguous ? 'signal' : 'free';
  const gate = gateOfGated(form);
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  const short = letters.length <= AMBIGUOUS_LENGTH && isAcronym(form) && !/\s/.test(form);
  return gate === 'defined' || ambiguous || short ? gate : 'free';
}
