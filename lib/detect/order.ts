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
  for (let at = firstFrom(stretches, offset) - 1; at >= 0; at -= 1) {
    const stretch = stretches[at];
    if (stretch && stretch.end <= offset) return stretch;
  }
  return null;
}

/** The first of the ordered stretches that starts at or behind `offset`. */
export function firstAfter<T extends Stretch>(stretches: readonly T[], offset: number): T | null {
  return stretches[firstFrom(stretches, offset)] ?? null;
}
