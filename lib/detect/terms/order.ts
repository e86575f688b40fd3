import rows from '../../../data/terms/contexts.json' with { type: 'json' };
import type { Meaning } from './entries.ts';

/** What speaks for a meaning where a surface has several: documents of its body, terms beside it, and a first guess. */
interface Context {
  readonly id: string;
  readonly symbols?: readonly string[];
  readonly terms?: readonly string[];
  readonly rank?: number;
}

const contexts: ReadonlyMap<string, Context> = new Map(
  (rows as readonly Context[]).map((row) => [row.id, row]),
);

/** What the document has told so far. */
export interface Surroundings {
  readonly symbol: string | null;
  /** Terms whose full names have been read. */
  readonly seen: ReadonlySet<string>;
}

/** The meanings, likeliest first: named in full before, then of the document's body, then among kindred terms. */
export function ordered(meanings: readonly Meaning[], surroundings: Surroundings): string[] {
  if (meanings.length === 1) return meanings.map(({ id }) => id);
  return meanings
    .map(({ id }, index) => ({ id, index, score: scoreOf(id, surroundings) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ id }) => id);
}

function scoreOf(id: string, { symbol, seen }: Surroundings): number {
  const context = contexts.get(id);
  let score = seen.has(id) ? 8 : 0;
  if (isOwnBody(id, symbol)) score += 4;
  if (context?.terms?.some((term) => seen.has(term))) score += 2;
  return score + (context?.rank ?? 0);
}

/** True where the document is one of the meaning's own body. */
export function isOwnBody(id: string, symbol: string | null): boolean {
  return symbol !== null && (contexts.get(id)?.symbols?.some((lead) => symbol.startsWith(lead)) ?? false);
}
