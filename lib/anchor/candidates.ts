import search from 'approx-string-match';
import type { Span } from '../text/types.ts';
import { eachFingerprint } from './fingerprints.ts';
import type { FoldedQuote } from './fold.ts';
import type { Material } from './material.ts';

export interface Candidate extends Span {
  /** 1 for word for word, less by the share of letters that differ. */
  readonly likeness: number;
}

/** A fingerprint that stands more often than this tells nothing about the place. */
const COMMON = 300;
/** Votes that are counted at most, those of the rarest fingerprints first: they tell most, and cost least. */
const BALLOTS = 600;
/** So many votes for one place are no accident. */
const TELLING_VOTES = 3;
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

export interface Candidates {
  /** Likeliest first. */
  readonly places: readonly Candidate[];
  /** True where something looks like the quote, even if none of it can say the same. */
  readonly seen: boolean;
}

/**
 * Places in the folded text that look like the quote, found by votes of common fingerprints.
 * @param figures digits that must stand in a place before it is looked at closely
 */
export function candidatesFor(
  material: Material,
  quote: FoldedQuote,
  figures: readonly string[],
): Candidates {
  const bin = Math.max(LEAST_BIN, Math.floor(quote.codes.length * BIN_SHARE));
  const places: Candidate[] = [];
  let seen = false;
  for (const starts of likelyStarts(material, quote, bin)) {
    const window = windowOf(material, quote, starts);
    if (!figures.every((figure) => window.text.includes(figure))) {
      seen ||= starts.votes >= TELLING_VOTES;
      continue;
    }
    const candidate = alignedAt(window, quote);
    if (candidate && !places.some(({ start }) => Math.abs(start - candidate.start) < bin / 2))
      places.push(candidate);
  }
  places.sort((a, b) => b.likeness - a.likeness);
  return { places, seen: seen || places.length > 0 };
}

/** Starts that fingerprints vote for, near each other. */
interface Starts {
  votes: number;
  first: number;
  last: number;
}

function likelyStarts({ index }: Material, quote: FoldedQuote, bin: number): Starts[] {
  const bins = new Map<number, Starts>();
  const fingerprints: { readonly hash: number; readonly offset: number; readonly count: number }[] = [];
  eachFingerprint(quote.codes, index.grain, (hash, offset) => {
    const count = index.count(hash, COMMON);
    if (count > 0 && count <= COMMON) fingerprints.push({ hash, offset, count });
  });
  fingerprints.sort((a, b) => a.count - b.count);
  let ballots = 0;
  for (const { hash, offset, count } of fingerprints) {
    if (ballots > 0 && ballots + count > BALLOTS) break;
    ballots += count;
    index.lookUp(hash, (position) => {
      const start = position - offset;
      const known = bins.get(Math.floor(start / bin));
      if (!known) bins.set(Math.floor(start / bin), { votes: 1, first: start, last: start });
      else {
        known.votes++;
        known.first = Math.min(known.first, start);
        known.last = Math.max(known.last, start);
      }
    });
  }
  const ranked = [...bins.values()].sort((a, b) => b.votes - a.votes || a.first - b.first);
  const least = ranked[LOOKED_AT - 1]?.votes ?? 0;
  return ranked.filter(
    ({ votes }, place) => place < LOOKED_AT || (place < LOOKED_AT_TIED && votes === least),
  );
}

interface Window {
  readonly start: number;
  readonly text: string;
}

/** The stretch of the folded text in which the quote would stand if it began near some starts. */
function windowOf({ folded }: Material, quote: FoldedQuote, { first, last }: Starts): Window {
  const slack = SLACK + Math.floor(quote.text.length * SLACK_SHARE);
  const start = Math.max(0, first - slack);
  return { start, text: folded.text.slice(start, last + quote.text.length + slack) };
}

/** The best alignment of the quote within a window; null where too much differs. */
function alignedAt({ start, text }: Window, quote: FoldedQuote): Candidate | null {
  const length = quote.text.length;
  const allowed = Math.min(ERRORS_LIMIT, Math.floor(length * ERROR_SHARE));
  let best: { start: number; end: number; errors: number } | null = null;
  for (const match of search(text, quote.text, allowed)) {
    if (!best || match.errors < best.errors) best = match;
  }
  return best && { start: start + best.start, end: start + best.end, likeness: 1 - best.errors / length };
}
