/** A source of numbers that its seed decides: the same seed gives the same case on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
}

/** Mulberry32: a step is a few integer operations, which matters at a million cases. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      const [chosen] = list.slice(below(list.length));
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
  };
}

/** The seed of one case of a run, 32 bits: spread by the golden ratio, so that no two of a run are alike. */
export const caseSeed = (run: number, index: number): number =>
  Math.imul((run ^ 0x5bd1e995) + index, 0x9e3779b1) >>> 0;
