import { eachFingerprint } from './fingerprints.ts';
import type { FoldedQuote } from './fold.ts';
import type { Material } from './material.ts';

/** A fingerprint that stands this often or less is rare enough to look no further. */
const RARE = 4;
/** Fingerprints tried before the rarest of them is taken. */
const TRIED = 24;

/** Where the folded quote stands word for word in the folded text, in order; at most `limit` places. */
export function occurrencesOf({ folded, index }: Material, quote: FoldedQuote, limit: number): number[] {
  if (quote.text === '') return [];
  const { k, window } = index.grain;
  if (quote.codes.length < k + window - 1) return everyIndexOf(folded.text, quote.text, limit);
  const found: number[] = [];
  for (const start of rarest({ folded, index }, quote)) {
    if (found.length < limit && start >= 0 && folded.text.startsWith(quote.text, start)) found.push(start);
  }
  return found;
}

function everyIndexOf(text: string, quote: string, limit: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && found.length < limit; at = text.indexOf(quote, at + 1))
    found.push(at);
  return found;
}

/** The starts that the quote would have, by its rarest fingerprint: every place with the whole quote is among them. */
function rarest({ index }: Pick<Material, 'folded' | 'index'>, quote: FoldedQuote): readonly number[] {
  const fingerprints: { hash: number; offset: number }[] = [];
  eachFingerprint(quote.codes, index.grain, (hash, offset) => fingerprints.push({ hash, offset }));
  // Spread over the quote: what tells twins apart stands in their middle.
  const step = Math.max(1, Math.floor(fingerprints.length / TRIED));
  let best: { hash: number; offset: number } | null = null;
  let least = Infinity;
  for (let at = 0; at < fingerprints.length && least > RARE; at += step) {
    const fingerprint = fingerprints[at];
    const count = fingerprint ? index.count(fingerprint.hash, least) : Infinity;
    if (fingerprint && count < least) [best, least] = [fingerprint, count];
  }
  const starts: number[] = [];
  const offset = best?.offset ?? 0;
  if (best) index.lookUp(best.hash, (position) => starts.push(position - offset));
  return starts;
}
