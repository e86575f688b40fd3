import search from 'approx-string-match';
import type { Span } from '../text/types.ts';
import { eachFingerprint } from './fingerprints.ts';
import type { FoldedText } from './fold.ts';
import type { Material } from './material.ts';

export interface Candidate extends Span {
  /** 1 for word for word, less by the share of letters that differ. */
  readonly likeness: number;
}

/** A fingerprint that stands more often than this tells nothing about the place. */
const COMMON = 300;
/** Places looked at closely for one quote; more only where they are as good as the last of these. */
const LOOKED_AT = 8;
const LOOKED_AT_TIED = 32;
/** Share of letters in which a candidate may differ, and the most that the matcher is asked for. */
const ERROR_SHARE = 0.25;
const ERRORS_LIMIT = 400;
/** Bins in which fingerprints vote for a start, as a share of the quote; room for what was added before. */
const BIN_SHARE = 0.25;
const LEAST_BIN = 24;

/** Places in the folded text that look like the quote, likeliest first. Found by votes of common fingerprints. */
export function candidatesFor(material: Material, quote: FoldedText): Candidate[] {
  const bin = Math.max(LEAST_BIN, Math.floor(quote.codes.length * BIN_SHARE));
  const found: Candidate[] = [];
  for (const start of likelyStarts(material, quote, bin)) {
    const candidate = alignedAt(material, quote, start - bin, start + 2 * bin);
    if (candidate && !found.some(({ start: other }) => Math.abs(other - candidate.start) < bin / 2))
      found.push(candidate);
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

function likelyStarts({ index }: Material, quote: FoldedText, bin: number): number[] {
  const votes = new Map<number, number>();
  eachFingerprint(quote.codes, index.grain, (hash, offset) => {
    const starts: number[] = [];
    if (!index.lookUp(hash, COMMON, (position) => starts.push(Math.floor((position - offset) / bin)))) return;
    for (const start of starts) votes.set(start, (votes.get(start) ?? 0) + 1);
  });
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const last = ranked[LOOKED_AT - 1]?.[1] ?? 0;
  return ranked
    .filter(([, count], place) => place < LOOKED_AT || (place < LOOKED_AT_TIED && count === last))
    .map(([start]) => start * bin);
}

/** The best alignment of the quote that begins in a stretch of the text; null where too much differs. */
function alignedAt({ folded }: Material, quote: FoldedText, from: number, to: number): Candidate | null {
  const length = quote.text.length;
  const start = Math.max(0, from);
  const allowed = Math.min(ERRORS_LIMIT, Math.floor(length * ERROR_SHARE));
  const within = folded.text.slice(start, to + length + allowed);
  let best: { start: number; end: number; errors: number } | null = null;
  for (const match of search(within, quote.text, allowed)) {
    if (!best || match.errors < best.errors) best = match;
  }
  return best && { start: start + best.start, end: start + best.end, likeness: 1 - best.errors / length };
}
