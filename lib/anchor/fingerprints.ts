/**
 * An index of a text's fingerprints: of every window of neighbouring k-grams the one with the least hash (winnowing,
 * Schleimer, Wilkerson and Aiken 2003). Any stretch of at least `k + window - 1` units that two texts share has a
 * fingerprint in common, at a fraction of the size of an index of all k-grams.
 */
export interface FingerprintIndex {
  readonly grain: Grain;
  /** Calls back with each position at which a fingerprint stands; stops and says false past the limit. */
  lookUp(hash: number, limit: number, each: (position: number) => void): boolean;
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
  { k, window }: Grain,
  each: (hash: number, position: number) => void,
): void {
  const grams = codes.length - k + 1;
  if (grams <= 0) return;
  const recent = new Uint32Array(window);
  let power = 1;
  for (let index = 1; index < k; index++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let index = 0; index < k - 1; index++) rolling = (Math.imul(rolling, BASE) + (codes[index] ?? 0)) | 0;
  let chosen = -1;
  for (let gram = 0; gram < grams; gram++) {
    rolling = (Math.imul(rolling, BASE) + (codes[gram + k - 1] ?? 0)) | 0;
    recent[gram % window] = scramble(rolling);
    rolling = (rolling - Math.imul(codes[gram] ?? 0, power)) | 0;
    if (gram < window - 1) continue;
    const least = leastOf(recent, gram, window);
    if (least !== chosen) {
      chosen = least;
      each(recent[least % window] ?? 0, least);
    }
  }
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

/** Builds the index by counting sort over the upper bits of the hashes: linear, three typed arrays. */
export function indexFingerprints(codes: Uint16Array, grain = grainOf(codes)): FingerprintIndex {
  const room = Math.max(16, codes.length);
  let hashes = new Uint32Array(room);
  let positions = new Uint32Array(room);
  let count = 0;
  eachFingerprint(codes, grain, (hash, position) => {
    hashes[count] = hash;
    positions[count++] = position;
  });
  const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(count + 1)) + 1));
  const starts = new Uint32Array((1 << bits) + 1);
  // Least hashes are chosen, so the upper bits are uneven: the lower ones are the bucket.
  const bucketOf = (hash: number) => hash & ((1 << bits) - 1);
  for (let index = 0; index < count; index++) {
    const bucket = bucketOf(hashes[index] ?? 0) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const next = starts.slice();
  const [sortedHashes, sortedPositions] = [new Uint32Array(count), new Uint32Array(count)];
  for (let index = 0; index < count; index++) {
    const bucket = bucketOf(hashes[index] ?? 0);
    const slot = next[bucket] ?? 0;
    next[bucket] = slot + 1;
    sortedHashes[slot] = hashes[index] ?? 0;
    sortedPositions[slot] = positions[index] ?? 0;
  }
  hashes = positions = new Uint32Array(0);
  return {
    grain,
    lookUp(hash, limit, each) {
      const bucket = bucketOf(hash);
      const end = starts[bucket + 1] ?? 0;
      let seen = 0;
      for (let slot = starts[bucket] ?? 0; slot < end; slot++) {
        if (sortedHashes[slot] !== hash) continue;
        if (++seen > limit) return false;
        each(sortedPositions[slot] ?? 0);
      }
      return true;
    },
  };
}
