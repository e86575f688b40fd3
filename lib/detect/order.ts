/** A stretch of folded text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Index of the first of the ordered stretches that starts at or behind `offset`; their number where none does. */
export function firstFrom(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the ordered, separate stretches that ends at or before `offset`. */
export function lastBefore<T extends Stretch>(stretches: readonly T[], offset: number): T | null {
  let at = firstFrom(stretches, offset) - 1;
  while (at >= 0 && (stretches[at]?.end ?? 0) > offset) at -= 1;
  return stretches[at] ?? null;
}

/** The first of the ordered stretches that starts at or behind `offset`. */
export function firstAfter<T extends Stretch>(stretches: readonly T[], offset: number): T | null {
  return stretches[firstFrom(stretches, offset)] ?? null;
}
