import { eachFingerprint } from './fingerprints.ts';
import type { FoldedText } from './fold.ts';
import type { Material } from './material.ts';

/** A fingerprint that stands this often or less is rare enough to look no further. */
const RARE = 4;
/** Fingerprints tried before the rarest of them is taken. */
const TRIED = 24;

/** Where the folded quote stands word for word in the folded text, in order; at most `limit` places. */
export function occurrencesOf({ folded, index }: Material, quote: FoldedText, limit: number): number[] {
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
function rarest({ index }: Pick<Material, 'folded' | 'index'>, quote: FoldedText): readonly number[] {
  const fingerprints: { hash: number; offset: number }[] = [];
  eachFingerprint(quote.codes, index.grain, (hash, offset) => fingerprints.push({ hash, offset }));
  // Spread over the quote: what tells twins apart stands in their middle.
  const step = Math.max(1, Math.floor(fingerprints.length / TRIED));
  let best: number[] | null = null;
  for (let at = 0; at < fingerprints.length; at += step) {
    const fingerprint = fingerprints[at];
    if (!fingerprint) break;
    const starts: number[] = [];
    const limit = best ? best.length : Infinity;
    if (index.lookUp(fingerprint.hash, limit, (position) => starts.push(position - fingerprint.offset)))
      best = starts;
    if (best && best.length <= RARE) break;
  }
  return best ?? [];
}
