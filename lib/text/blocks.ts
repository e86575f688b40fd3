import type { TextBlock } from './types.ts';

/** Index of the last of the sorted numbers that is not above `value`; -1 where all are. */
export function lastNotAbove(count: number, at: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the block that holds a document offset (its end included), -1 before the first. */
export function blockIndexAt(blocks: readonly TextBlock[], offset: number): number {
  return lastNotAbove(blocks.length, (index) => blocks[index]?.start ?? 0, offset);
}
