/**
 * An index of a text's fingerprints: of every window of neighbouring k-grams the one with the least hash (winnowing,
 * Schleimer, Wilkerson and Aiken 2003). Any stretch of at least `k + window - 1` units that two texts share has a
 * fingerprint in common, at a fraction of the size of an index of all k-grams.
 */
export interface FingerprintIndex {
  readonly grain: Grain;
  /** How often a fingerprint stands in the text; counting stops past the limit. */
  count(hash: number, limit: number): number;
  /** Calls back with each position at which a fingerprint stands. */
  lookUp(hash: number, each: (position: number) => void): void;
}

/** Length of a gram and number of grams in a window. */
export interface Grain {
  readonly k: number;
  readonly window: number;
}

/** A character of Chinese says as much as several letters. */
const CHINESE_GRAIN: Grain = { k: 5, window: 3 };
const LETTER_GRAIN: Grain = { k: 12, window: 6 };
/** Units looked at to tell the script. */
const SAMPLE = 4096;

/** How fine a text is cut: by fewer units where a third of a sample of it is Chinese. */
export function grainOf(codes: Uint16Array): Grain {
  let chinese = 0;
  const size = Math.min(codes.length, SAMPLE);
  const step = Math.max(1, Math.floor(codes.length / SAMPLE));
  for (let index = 0; index < size; index++) {
    const code = codes[index * step] ?? 0;
    if (code >= 0x3400 && code <= 0x9fff) chinese++;
  }
  return chinese * 3 > size ? CHINESE_GRAIN : LETTER_GRAIN;
}

/** Calls back with each fingerprint of a text, in order. */
export function eachFingerprint(
  codes: Uint16Array,
  grain: Grain,
  each: (hash: number, position: number) => void,
): void {
  scanner(codes, grain, each)(codes.length);
}

/** A function that goes on with the fingerprints of a text, up to a gram; false when there are no more. */
function scanner(
  codes: Uint16Array,
  { k, window }: Grain,
  each: (hash: number, position: number) => void,
): (until: number) => boolean {
  const grams = codes.length - k + 1;
  if (grams <= 0) return () => false;
  const recent = new Uint32Array(window);
  let power = 1;
  for (let index = 1; index < k; index++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let index = 0; index < k - 1; index++) rolling = (Math.imul(rolling, BASE) + (codes[index] ?? 0)) | 0;
  let chosen = -1;
  let gram = 0;
  return (until) => {
    const end = Math.min(until, grams);
    for (; gram < end; gram++) {
      rolling = (Math.imul(rolling, BASE) + (codes[gram + k - 1] ?? 0)) | 0;
      const hash = scramble(rolling);
      recent[gram % window] = hash;
      rolling = (rolling - Math.imul(codes[gram] ?? 0, power)) | 0;
      if (gram < window - 1) continue;
      // The least of the window before is still in sight, or all of the window must be looked through.
      const inSight = chosen > gram - window && chosen >= 0;
      const least = !inSight
        ? leastOf(recent, gram, window)
        : hash <= (recent[chosen % window] ?? 0)
          ? gram
          : chosen;
      if (least !== chosen) {
        chosen = least;
        each(recent[least % window] ?? 0, least);
      }
    }
    return gram < grams;
  };
}

const BASE = 0x01000193;

/** Position of the least of the last `window` hashes; the rightmost of equals, so that runs give few fingerprints. */
function leastOf(recent: Uint32Array, last: number, window: number): number {
  let least = last;
  for (let at = last - 1; at > last - window; at--) {
    if ((recent[at % window] ?? 0) < (recent[least % window] ?? 0)) least = at;
  }
  return least;
}

/** Spreads a polynomial hash over all bits (the finalizer of MurmurHash3). */
function scramble(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Grams and entries that one step takes: about a millisecond. */
const STEP = 32_768;

/**
 * Builds the index by counting sort over the lower bits of the hashes: linear, three typed arrays. In steps, since a long
 * document takes longer than a page may stand still.
 */
export function* indexFingerprints(
  codes: Uint16Array,
  grain = grainOf(codes),
): Generator<undefined, FingerprintIndex> {
  const room = Math.max(16, codes.length);
  let hashes = new Uint32Array(room);
  let positions = new Uint32Array(room);
  let count = 0;
  const scan = scanner(codes, grain, (hash, position) => {
    hashes[count] = hash;
    positions[count++] = position;
  });
  for (let until = STEP; scan(until); until += STEP) yield;
  const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(count + 1)) + 1));
  const starts = new Uint32Array((1 << bits) + 1);
  // Least hashes are chosen, so the upper bits are uneven: the lower ones are the bucket.
  const mask = (1 << bits) - 1;
  for (let index = 0; index < count; index++) {
    const bucket = ((hashes[index] ?? 0) & mask) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
    if (index % STEP === STEP - 1) yield;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    if (bucket % STEP === 0) yield;
  }
  const next = starts.slice();
  const [sortedHashes, sortedPositions] = [new Uint32Array(count), new Uint32Array(count)];
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] ?? 0;
    const slot = next[hash & mask] ?? 0;
    next[hash & mask] = slot + 1;
    sortedHashes[slot] = hash;
    sortedPositions[slot] = positions[index] ?? 0;
    if (index % STEP === STEP - 1) yield;
  }
  hashes = positions = new Uint32Array(0);
  return {
    grain,
    count(hash, limit) {
      const end = starts[(hash & mask) + 1] ?? 0;
      let seen = 0;
      for (let slot = starts[hash & mask] ?? 0; slot < end && seen <= limit; slot++)
        if (sortedHashes[slot] === hash) seen++;
      return seen;
    },
    lookUp(hash, each) {
      const end = starts[(hash & mask) + 1] ?? 0;
      for (let slot = starts[hash & mask] ?? 0; slot < end; slot++)
        if (sortedHashes[slot] === hash) each(sortedPositions[slot] ?? 0);
    },
  };
}
