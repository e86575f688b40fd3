import type { Random } from '../random.ts';

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x50, 0x4b];

/** Bytes with one to four changes: flipped, cut off, left out, doubled, or numbers made extreme. */
export function mutatedBytes(random: Random, sample: Uint8Array): Uint8Array {
  let bytes = sample.slice();
  for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left--) {
    const at = random.below(bytes.length);
    const length = 1 + random.below(Math.min(64, bytes.length - at));
    switch (random.below(5)) {
      case 0:
        bytes[at] = random.below(256);
        break;
      case 1:
        bytes = bytes.slice(0, at);
        break;
      case 2:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at + length), bytes.subarray(at));
        break;
      default:
        bytes.fill(random.pick(EXTREMES), at, at + Math.min(length, 4));
    }
  }
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
