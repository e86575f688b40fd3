import type { RelationKind } from './content.ts';

const SUFFIX = /^(.{1,200})\/(Add|Corr|Rev|Amend)\.\d{1,4}[A-Za-z]?$/;
/** Part letters after a serial, or between number and session: A/RES/76/84A-B, A/RES/217A(III). */
const PART = /^([AET]\/RES\/(?:S-|ES-)?\d{1,4}\/\d{1,4})[A-Z](?:-[A-Z])?$/;
const OLD_PART = /^([AET]\/RES\/\d{1,5})[A-Z](?:-[A-Z])?(\([A-Z]{1,3}-?[IVXLC]{0,8}\))$/;

const KIND: Readonly<Record<string, readonly [to: RelationKind, from: RelationKind]>> = {
  Add: ['addendum-of', 'has-addendum'],
  Corr: ['corrigendum-of', 'has-corrigendum'],
  Rev: ['revision-of', 'revised-by'],
  Amend: ['amendment-of', 'amended-by'],
};

export interface Kinship {
  /** Key of the document that the symbol says it belongs to. */
  readonly base: string;
  readonly kind: RelationKind;
  /** What the base is told about it. */
  readonly inverse: RelationKind;
}

/** What a canonical key says it is an addendum, corrigendum, revision or part of; null where it stands for itself. */
export function kinshipOf(key: string): Kinship | null {
  const suffix = SUFFIX.exec(key);
  const pair = KIND[suffix?.[2] ?? ''];
  if (suffix?.[1] && pair) return { base: suffix[1], kind: pair[0], inverse: pair[1] };
  const part = PART.exec(key);
  if (part?.[1]) return { base: part[1], kind: 'part-of', inverse: 'has-part' };
  const old = OLD_PART.exec(key);
  if (old?.[1] && old[2]) return { base: old[1] + old[2], kind: 'part-of', inverse: 'has-part' };
  return null;
}
