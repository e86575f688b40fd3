/**
 * The names half of the grammar: what bodies, kinds and elements are called in six languages, and where a document can be
 * opened. Some 300 rows of names: not for content scripts, which import `index.ts` alone.
 */
import kinds from '../../data/grammar/kinds.json' with { type: 'json' };
import { inLanguage, type Language } from '../languages/index.ts';
import { bodyOf } from './bodies.ts';
import { genitive } from './genitive.ts';
import { isPressSeries } from './grammar.ts';
import type { SymbolKind } from './types.ts';

export { BODIES } from './bodies.ts';
export { describeSymbol } from './describe.ts';
export { documentLinks } from './links.ts';

const kindNames = new Map(kinds.map(({ code, names }) => [code, names]));

/**
 * The name of the body with that prefix (`E/CN.7/` → "Commission on Narcotic Drugs"), in the language or else in English;
 * `number` fills the names of numbered bodies without a row of their own. Null for an unknown prefix.
 */
export function bodyName(prefix: string, language: Language, number = ''): string | null {
  const body = bodyOf(prefix);
  const name = body && inLanguage(body.names, language);
  return name ? name.text.replace('{n}', number).replace(/ {2,}/g, ' ') : null;
}

/** "of the body" where the language inflects (fr, es, ru): `de l’Assemblée générale`; null elsewhere or without a rule. */
export function bodyGenitive(prefix: string, language: Language): string | null {
  const name = bodyOf(prefix)?.names[language];
  return name === undefined || name.includes('{n}') ? null : genitive(name, language);
}

/** The kind as a common noun in lower case: "resolution", "verbatim record"; `body` tells press releases apart. */
export function kindName(kind: SymbolKind, language: Language, body = ''): string {
  return kindNames.get(kind === 'external' && isPressSeries(body) ? 'press' : kind)?.[language] ?? kind;
}
