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
const LOOKED_AT_TIED = 12;
/** Share of letters in which a candidate may differ, and the most that the matcher is asked for. */
const ERROR_SHARE = 0.25;
const ERRORS_LIMIT = 400;
/** Bins in which fingerprints vote for a start, as a share of the quote; room for what was added before. */
const BIN_SHARE = 0.25;
const LEAST_BIN = 24;
/** Room around the starts that were voted for, in folded units, and as a share of the quote. */
const SLACK = 8;
const SLACK_SHARE = 0.06;

/** Places in the folded text that look like the quote, likeliest first. Found by votes of common fingerprints. */
export function candidatesFor(material: Material, quote: FoldedText): Candidate[] {
  const bin = Math.max(LEAST_BIN, Math.floor(quote.codes.length * BIN_SHARE));
  const found: Candidate[] = [];
  for (const starts of likelyStarts(material, quote, bin)) {
    const candidate = alignedAt(material, quote, starts);
    if (candidate && !found.some(({ start }) => Math.abs(start - candidate.start) < bin / 2))
      found.push(candidate);
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** Starts that fingerprints vote for, near each other. */
interface Starts {
  votes: number;
  first: number;
  last: number;
}

function likelyStarts({ index }: Material, quote: FoldedText, bin: number): Starts[] {
  const bins = new Map<number, Starts>();
  const positions: number[] = [];
  eachFingerprint(quote.codes, index.grain, (hash, offset) => {
    positions.length = 0;
    if (!index.lookUp(hash, COMMON, (position) => positions.push(position))) return;
    for (const position of positions) {
      const start = position - offset;
      const known = bins.get(Math.floor(start / bin));
      if (!known) bins.set(Math.floor(start / bin), { votes: 1, first: start, last: start });
      else {
        known.votes++;
        known.first = Math.min(known.first, start);
        known.last = Math.max(known.last, start);
      }
    }
  });
  const ranked = [...bins.values()].sort((a, b) => b.votes - a.votes || a.first - b.first);
  const least = ranked[LOOKED_AT - 1]?.votes ?? 0;
  return ranked.filter(
    ({ votes }, place) => place < LOOKED_AT || (place < LOOKED_AT_TIED && votes === least),
  );
}

/** The best alignment of the quote that begins near some starts; null where too much differs. */
function alignedAt({ folded }: Material, quote: FoldedText, { first, last }: Starts): Candidate | null {
  const length = quote.text.length;
  const slack = SLACK + Math.floor(length * SLACK_SHARE);
  const allowed = Math.min(ERRORS_LIMIT, Math.floor(length * ERROR_SHARE));
  const start = Math.max(0, first - slack);
  const within = folded.text.slice(start, last + length + slack);
  let best: { start: number; end: number; errors: number } | null = null;
  for (const match of search(within, quote.text, allowed)) {
    if (!best || match.errors < best.errors) best = match;
  }
  return best && { start: start + best.start, end: start + best.end, likeness: 1 - best.errors / length };
}
