/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In order of place, the longer of two that overlap. */
export function apart<T extends Stretch>(stretches: readonly T[]): T[] {
  let end = -1;
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((stretch) => {
      if (stretch.start < end) return false;
      end = stretch.end;
      return true;
    });
}

/** Whether one of the stretches, which lie in order and apart, has a unit between `from` and `to`. */
export function overlaps(stretches: readonly Stretch[], from: number, to: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Infinity) < to;
}
