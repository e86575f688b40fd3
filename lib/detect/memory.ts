import type { CitedSeries } from './supplements.ts';
import type { DetectorState } from './types.ts';
import { ORGANS, type OrganMention } from './organs.ts';

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
  /** The series of the Official Records that was cited last. */
  readonly series: CitedSeries | null;
}

const UNITED_NATIONS_HOST = /(?:^|\.)(?:un|undocs|unodc|ohchr|unctad|unep|undp)\.org$/;

/** The memory before the first block: what the context tells. */
export function emptyMemory({
  symbol = null,
  host = null,
}: {
  symbol?: string | null;
  host?: string | null;
}): Memory {
  return {
    blocksRead: 0,
    symbol,
    own: symbol === null ? null : organOfSymbol(symbol),
    sure: symbol !== null,
    named: {},
    bodies: [],
    signal: symbol !== null || (host !== null && UNITED_NATIONS_HOST.test(host)),
    council: false,
    series: null,
  };
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

/** The bodies that a block names, read in the light of what came before. */
export interface Named {
  /** Anaphors ("the Council") as the body they stand for; without those that stand for none. */
  readonly mentions: readonly OrganMention[];
  readonly memory: Memory;
}

/** Reads the anaphors of a block and remembers the bodies that it names. */
export function withNames(found: readonly OrganMention[], before: Memory): Named {
  if (found.length === 0) return { mentions: found, memory: before };
  const own = before.own === null ? undefined : ORGANS.get(before.own);
  const mentions: OrganMention[] = [];
  let { bodies, council, signal } = before;
  let named: Record<string, string> = before.named;
  for (const mention of found) {
    if (mention.organ.startsWith('@')) {
      const kind = mention.organ.slice(1);
      const organ = own?.kind === kind ? own.id : named[kind];
      if (organ !== undefined) mentions.push({ start: mention.start, end: mention.end, organ });
      continue;
    }
    mentions.push(mention);
    const kind = ORGANS.get(mention.organ)?.kind;
    if (kind !== undefined && named[kind] !== mention.organ) {
      if (named === before.named) named = { ...before.named };
      named[kind] = mention.organ;
    }
    if (!bodies.includes(mention.organ)) bodies = [...bodies, mention.organ];
    council ||= mention.organ === 'S/';
    signal ||= mention.organ !== 'other';
  }
  return { mentions, memory: { ...before, named, bodies, signal, council } };
}
