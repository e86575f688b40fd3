import extra from '../../../data/terms/extra-forms.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { LexiconForm } from '../types.ts';
import { gateOf, isUnmarked } from './gates.ts';

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
export function formsIn(term: NamedTerm, language: Language, isAmbiguous: IsAmbiguous): LexiconForm[] {
  const names = term.names[language];
  if (!names || isUnmarked(term.id)) return [];
  return [names.long, ...names.short, ...added(term.id, language)].flatMap((form, index) => {
    if (!isFindable(form)) return [];
    const written = isCommon(form, language, term.kind) ? form.charAt(0).toLowerCase() + form.slice(1) : form;
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

/** Whether a form can be found in running text at all. */
export function isFindable(form: string): boolean {
  return form.length > 1 && /\p{L}/u.test(form) && !SYMBOL_PART.test(form);
}
