import { parseSymbol } from './parse.ts';
import type { ParsedSymbol } from './types.ts';

export type RelationKind =
  | 'addendum-of'
  | 'corrigendum-of'
  | 'revision-of'
  | 'amendment-of'
  | 'summary-of'
  | 'supplement-of'
  | 'part-of'
  | 'joint-with';

/** What a symbol by itself says about another document. */
export interface SymbolRelation {
  readonly relation: RelationKind;
  /** Canonical key of the other document. */
  readonly symbol: string;
}

const SUFFIX_RELATIONS: Readonly<Record<string, RelationKind>> = {
  Add: 'addendum-of',
  Corr: 'corrigendum-of',
  Corrigendum: 'corrigendum-of',
  Rev: 'revision-of',
  Amend: 'amendment-of',
  Summary: 'summary-of',
  Supp: 'supplement-of',
};

/**
 * The relations that a symbol carries in itself: the last suffix (`/Add.1/Corr.2` corrects the addendum), a lettered or
 * numbered part, the other halves of a joint symbol.
 */
export function relationsOf(parsed: ParsedSymbol): SymbolRelation[] {
  const relations: SymbolRelation[] = parsed.joint.map((symbol) => ({ relation: 'joint-with', symbol }));
  const own = parsed.key.split('–')[0] ?? parsed.key;
  const at = own.lastIndexOf('/');
  const word = /^[A-Z][a-z]{2,10}/.exec(own.slice(at + 1))?.[0] ?? '';
  const suffix = SUFFIX_RELATIONS[word];
  if (suffix) relations.push({ relation: suffix, symbol: own.slice(0, at) });
  else relations.push(...partOf(own));
  return relations;
}

/** `A/RES/48/218B` is a part of `A/RES/48/218`, `A/RES/217A(III)` of `A/RES/217(III)`, `(PartI)` of the document. */
function partOf(key: string): SymbolRelation[] {
  const whole = key
    .replace(/^([AET]\/RES\/.{0,20}?\d)[A-Z]{1,2}(?:-[A-Z]{1,2})?(?=$|\()/, '$1')
    .replace(/\((?:Part|Vol\.|Sect\.|Annex|Resumption)[0-9A-Z]{1,6}\)$/, '');
  return whole === key ? [] : [{ relation: 'part-of', symbol: whole }];
}

/**
 * True where two symbols, as anybody writes them, are one document: spelling, halves of a joint symbol, a part and the
 * document that holds it, a decision cited as a resolution. False where one of them is no symbol.
 */
export function sameDocument(a: string, b: string): boolean {
  const [left, right] = [parseSymbol(a), parseSymbol(b)];
  if (!left.ok || !right.ok) return false;
  const keys = (parsed: ParsedSymbol) => [parsed.document, ...parsed.joint];
  return keys(left.value).some((key) => keys(right.value).includes(key));
}
