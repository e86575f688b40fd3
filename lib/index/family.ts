import { parseSymbol, type ParsedSymbol } from '../symbols/index.ts';
import { relationsOf } from '../symbols/relations.ts';
import type { RelationKind } from './content.ts';

const INVERSE = {
  'part-of': 'has-part',
  'revision-of': 'revised-by',
  'addendum-of': 'has-addendum',
  'corrigendum-of': 'has-corrigendum',
  'amendment-of': 'amended-by',
} as const satisfies Partial<Record<RelationKind, RelationKind>>;

type Kin = keyof typeof INVERSE;
const isKin = (relation: string): relation is Kin => Object.hasOwn(INVERSE, relation);

export interface Kinship {
  /** Key of the document that the symbol says it belongs to. */
  readonly base: string;
  readonly kind: Kin;
  /** What the base is told about it. */
  readonly inverse: RelationKind;
}

/** What a symbol says it is an addendum, corrigendum, revision, amendment or part of; null where it stands for itself. */
export function kinshipOf(parsed: ParsedSymbol): Kinship | null {
  for (const { relation, symbol } of relationsOf(parsed))
    if (isKin(relation)) return { base: symbol, kind: relation, inverse: INVERSE[relation] };
  return null;
}

/** The same for a canonical key. */
export function kinshipOfKey(key: string): Kinship | null {
  const parsed = parseSymbol(key);
  return parsed.ok ? kinshipOf(parsed.value) : null;
}
