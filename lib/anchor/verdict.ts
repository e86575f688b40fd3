import type { Evidence } from './context.ts';
import type { Anchor } from './types.ts';

/** Letters from which a quote stands for itself where nothing around it is known or left. */
const SELF_EVIDENT = 40;
/** The same where the words are not quite the quote's. */
const SELF_EVIDENT_CHANGED = 60;
/** Letters of the rest of the paragraph that place a quote. */
const PLACING = 16;

/**
 * Whether a candidate is the place, given what stands around it.
 * @param change 0 for the same words, more for words of substance that came or went.
 */
export function isThePlace(
  anchor: Anchor,
  evidence: Evidence,
  quote: { readonly weight: number; readonly exact: boolean; readonly change: number },
): boolean {
  if (evidence.near.includes('twin')) return false;
  if (evidence.near.includes('other')) return quote.exact && outweighs(evidence);
  const placed = evidence.nearWeight >= PLACING || evidence.far.includes('same');
  if (quote.change > 0)
    return placed && quote.weight >= SELF_EVIDENT_CHANGED && !farDiffers(evidence) && !evidence.neighbour();
  if (placed) return true;
  const enough = quote.exact ? SELF_EVIDENT : SELF_EVIDENT_CHANGED;
  const nothingKept = anchor.prefix === '' && anchor.suffix === '';
  return (anchor.occurrences ?? 1) === 1 && (quote.weight >= enough || (quote.exact && nothingKept));
}

/** The rest of the paragraph was rewritten: its neighbours on that side must be there, and not be twins. */
function outweighs({ near, far, neighbour }: Evidence): boolean {
  return near.every((agreement, side) => agreement !== 'other' || far[side] === 'same') && !neighbour();
}

const farDiffers = ({ far }: Evidence) =>
  far.some((agreement) => agreement === 'twin' || agreement === 'other');

const WEIGHTS: Readonly<Record<string, number>> = { same: 1, none: 0.5, twin: 0, other: 0 };

/** How well a place fits: likeness of the quote and agreement of what stands around, the own paragraph before others. */
export function fitness(likeness: number, { near, far }: Evidence): number {
  const sum = (sides: readonly string[]) => sides.reduce((total, side) => total + (WEIGHTS[side] ?? 0), 0);
  return likeness + 0.2 * sum(near) + 0.1 * sum(far);
}
