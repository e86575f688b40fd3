import { eachFingerprint } from './fingerprints.ts';
import type { FoldedText } from './fold.ts';
import type { Material } from './material.ts';

/** A fingerprint that stands this often or less is rare enough to look no further. */
const RARE = 4;
/** Fingerprints tried before the rarest of them is taken. */
const TRIED = 12;

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
  const best: { starts: number[] | null } = { starts: null };
  let tried = 0;
  eachFingerprint(quote.codes, index.grain, (hash, offset) => {
    if (tried++ >= TRIED || (best.starts && best.starts.length <= RARE)) return;
    const starts: number[] = [];
    const limit = best.starts ? best.starts.length : Infinity;
    if (index.lookUp(hash, limit, (position) => starts.push(position - offset))) best.starts = starts;
  });
  return best.starts ?? [];
}
