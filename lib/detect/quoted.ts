import type { Folded } from './fold.ts';
import { QUOTE } from './folding/tables.ts';
import type { Stretch } from './order.ts';

/** Titles in quotation marks; the bodies they name did not adopt anything. */
const QUOTED = /“[^“”]{1,400}”|”[^“”]{1,400}“|《[^《》]{1,300}》|«[^«»]{1,400}»|"[^"\n]{1,300}"/g;

/** The stretches that lie in no quotation of the folded text. */
export function unquoted<T extends Stretch>({ text, traits }: Folded, stretches: readonly T[]): readonly T[] {
  if (stretches.length === 0 || (traits & QUOTE) === 0) return stretches;
  const quotes = Array.from(text.matchAll(QUOTED), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let at = 0;
  return stretches.filter((stretch) => {
    while (at < quotes.length && (quotes[at]?.end ?? 0) < stretch.end) at += 1;
    const quote = quotes[at];
    return !quote || stretch.start < quote.start;
  });
}
