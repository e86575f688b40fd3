import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { LexiconForm } from '../types.ts';
import { gateOf, isUnmarked } from './gates.ts';

/** What the glossary says of a term, as far as finding it goes. */
export interface NamedTerm {
  readonly id: string;
  readonly names: Readonly<
    Partial<Record<Language, { readonly long: string; readonly short: readonly string[] }>>
  >;
}

/** Elements of symbols (`Add.`, `CN.`, `ST/SGB`) are explained where the symbol is, never found by themselves. */
const SYMBOL_PART = /^[A-Z][\w/]{0,12}\.$|^[A-Z]{1,3}\/[A-Z./]{1,8}$/;

/**
 * The forms by which a term is found; none for terms that are too ordinary to mark. `isAmbiguous` tells whether other terms share a form. Forms of one Chinese
 * character, and parts of symbols, are left out.
 */
export function lexiconForms(
  term: NamedTerm,
  isAmbiguous: (form: string, language: Language) => boolean = () => false,
): LexiconForm[] {
  const forms: LexiconForm[] = [];
  if (isUnmarked(term.id)) return forms;
  for (const language of LANGUAGES) {
    const names = term.names[language];
    if (!names) continue;
    for (const [index, form] of [names.long, ...names.short].entries()) {
      if (!isFindable(form)) continue;
      const gate = gateOf(form, language, isAmbiguous(form, language));
      forms.push({ form, language, id: term.id, length: index ? 'short' : 'full', gated: gate !== 'free' });
    }
  }
  return forms;
}

/** Whether a form can be found in running text at all. */
export function isFindable(form: string): boolean {
  return form.length > 1 && /\p{L}/u.test(form) && !SYMBOL_PART.test(form);
}
