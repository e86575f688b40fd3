import { inLanguage, type Language, type Multilingual } from '../languages/index.ts';
import { attribute, type Claim } from './claims.ts';
import type { SymbolCard } from './content.ts';
import { formKey } from './keys.ts';

/** A catalogue may leave out a subtitle or add one. */
function sameTitle(left: string, right: string): boolean {
  const [one, other] = [formKey(left), formKey(right)];
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * The title in the language, else the second choice, else whatever there is: of the pack asked first. Titles printed on
 * the document may contradict one another; a subject line or a title by citation contradicts nothing.
 */
export function titleOf(
  claims: readonly Claim[],
  language: Language,
  interfaceLanguage: Language,
): SymbolCard['title'] {
  const titles = claims.reduce<Multilingual>((sum, { entry }) => ({ ...entry.titles, ...sum }), {});
  const title = inLanguage(titles, language, interfaceLanguage);
  const bearer = claims.find(({ entry }) => title !== null && entry.titles?.[title.language] === title.text);
  if (!title || !bearer) return null;
  const from = bearer.entry.titleFrom ?? 'document';
  const printed = claims.filter(({ entry }) => (entry.titleFrom ?? 'document') === 'document');
  const said = attribute(
    from === 'document' ? printed : [bearer],
    ({ titles: own }) => own?.[title.language],
    sameTitle,
  );
  return {
    ...title,
    from,
    source: bearer.source.pack,
    otherwise: (said?.otherwise ?? []).map(({ value, source }) => ({ text: value, source })),
  };
}
