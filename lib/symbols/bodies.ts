import adHoc from '../../data/grammar/bodies/assembly-ad-hoc.json' with { type: 'json' };
import assembly from '../../data/grammar/bodies/assembly.json' with { type: 'json' };
import conferences from '../../data/grammar/bodies/conferences.json' with { type: 'json' };
import commissions from '../../data/grammar/bodies/council-commissions.json' with { type: 'json' };
import council from '../../data/grammar/bodies/council.json' with { type: 'json' };
import humanRights from '../../data/grammar/bodies/human-rights.json' with { type: 'json' };
import organs from '../../data/grammar/bodies/principal-organs.json' with { type: 'json' };
import programmes from '../../data/grammar/bodies/programmes-and-institutes.json' with { type: 'json' };
import regional from '../../data/grammar/bodies/regional-commissions.json' with { type: 'json' };
import secretariat from '../../data/grammar/bodies/secretariat.json' with { type: 'json' };
import securityCouncil from '../../data/grammar/bodies/security-council.json' with { type: 'json' };
import treaties from '../../data/grammar/bodies/treaties.json' with { type: 'json' };
import type { Multilingual } from '../languages/index.ts';

/** A body whose documents bear symbols: what a reader is told of it. The whole row is in `schema.ts`. */
export interface Body {
  readonly prefix: string;
  readonly kind: string;
  readonly names: Multilingual;
  readonly parent: string | null;
  readonly session: string;
  readonly examples: readonly string[];
}

/** Every body of the grammar. */
export const BODIES: readonly Body[] = [
  ...organs,
  ...assembly,
  ...adHoc,
  ...conferences,
  ...humanRights,
  ...securityCouncil,
  ...council,
  ...commissions,
  ...regional,
  ...secretariat,
  ...treaties,
  ...programmes,
];

const byPrefix: ReadonlyMap<string, Body> = new Map(BODIES.map((body) => [body.prefix, body]));

/** The body with that prefix, as `ParsedSymbol.body` gives it. */
export function bodyOf(prefix: string): Body | null {
  return byPrefix.get(prefix) ?? null;
}
