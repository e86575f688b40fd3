/** A block as the rules read it, with the way back to the offsets of the block as it was given. */
export interface Folded {
  readonly text: string;
  /** What the text may have, in bits of `tables.ts`: without a bit there is none of it. */
  readonly traits: number;
  /** Offset in the given block of the folded character at `index` (UTF-16 units). */
  start(index: number): number;
  /** Offset in the given block just behind the folded character before `index`. */
  end(index: number): number;
}

const unmoved = (index: number): number => index;

/** A folded text whose characters stand where they stood. */
export function inPlace(text: string, traits: number): Folded {
  return { text, traits, start: unmoved, end: unmoved };
}

/** From each of `places` (folded offsets) on, the original offset is greater by the shift of the same index. */
export function shifted(
  text: string,
  traits: number,
  places: readonly number[],
  shifts: readonly number[],
): Folded {
  if (places.length === 0) return inPlace(text, traits);
  const original = (index: number): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? index : index + (shifts[low - 1] ?? 0);
  };
  return { text, traits, start: original, end: (index) => (index > 0 ? original(index - 1) + 1 : 0) };
}

/** What `first` and then `second` made of a block. */
export function composed(first: Folded, second: Folded): Folded {
  return {
    text: second.text,
    traits: second.traits,
    start: (index) => first.start(second.start(index)),
    end: (index) => first.end(second.end(index)),
  };
}
