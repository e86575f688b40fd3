import type { DetectorState } from './types.ts';
import { ORGANS, type Organ, type OrganMention } from './organs.ts';

/** What earlier blocks leave for later ones. Immutable. */
export interface Memory extends DetectorState {
  /** The document's own symbol, given or found on its masthead. */
  readonly symbol: string | null;
  /** The body whose document it is. */
  readonly own: string | null;
  /** Whether the body comes from a symbol, an adoption line or an enacting formula, not from a letterhead alone. */
  readonly sure: boolean;
  /** Last fully named body of each kind: what "the Council" means. */
  readonly named: Readonly<Record<string, string>>;
  /** Every body named so far. */
  readonly bodies: readonly string[];
  /** Whether anything so far tells of the United Nations. */
  readonly signal: boolean;
  readonly council: boolean;
}

/** The body whose documents bear the symbol's lead; the longest lead wins. */
export function organOfSymbol(symbol: string): string | null {
  let best = '';
  let organ: string | null = null;
  for (const row of ORGANS.values())
    for (const lead of [row.id, ...(row.leads ?? [])])
      if (symbol.startsWith(lead) && lead.length > best.length) {
        best = lead;
        organ = row.id;
      }
  return organ;
}

/** Reads anaphors ("the Council") as the body they stand for; drops those that stand for none. */
export function anchored(
  mentions: readonly OrganMention[],
  memory: Memory,
): { mentions: OrganMention[]; named: Record<string, string> } {
  const named: Record<string, string> = { ...memory.named };
  const found: OrganMention[] = [];
  for (const mention of mentions) {
    if (!mention.organ.startsWith('@')) {
      const kind = ORGANS.get(mention.organ)?.kind;
      if (kind) named[kind] = mention.organ;
      found.push(mention);
      continue;
    }
    const kind = mention.organ.slice(1);
    const own = memory.own ? ORGANS.get(memory.own) : undefined;
    const organ = own?.kind === kind ? own.id : named[kind];
    if (organ) found.push({ ...mention, organ });
  }
  return { mentions: found, named };
}

export function organOf(id: string | null | undefined): Organ | null {
  return (id ? ORGANS.get(id) : undefined) ?? null;
}
