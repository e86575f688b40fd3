import * as v from 'valibot';
import { isNear } from './near.ts';
import type { PackReader } from './source.ts';

/** Every letter sets one of these bits: words that differ in many bits cannot be near. */
const MASK_BITS = 32;

function maskOf(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place++) mask |= 1 << (word.charCodeAt(place) % MASK_BITS);
  return mask;
}

function countBits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** All tokens of a pack, ready to be compared with a word that none of them equals. */
export class Vocabulary {
  private readonly masks: Int32Array;

  constructor(private readonly words: readonly string[]) {
    this.masks = Int32Array.from(words, maskOf);
  }

  /** The words at most so many edits away, the nearest first. */
  near(word: string, edits: number, most: number): string[] {
    const mask = maskOf(word);
    const found: string[][] = Array.from({ length: edits + 1 }, () => []);
    for (const [place, other] of this.words.entries()) {
      if (Math.abs(other.length - word.length) > edits) continue;
      // An edit adds at most one letter and takes away at most one.
      if (countBits((this.masks[place] ?? 0) ^ mask) > 2 * edits) continue;
      const distance = [1, 2].find((each) => each <= edits && isNear(word, other, each));
      if (distance !== undefined) found[distance]?.push(other);
    }
    return found.flat().slice(0, most);
  }
}

/** The vocabulary of each open pack, read once. */
export class Vocabularies {
  private readonly read = new WeakMap<PackReader, Promise<Vocabulary>>();

  of(reader: PackReader): Promise<Vocabulary> {
    const known = this.read.get(reader);
    if (known) return known;
    const vocabulary = reader.get('vocabulary', 'all').then((value) => {
      const parsed = v.safeParse(v.array(v.string()), value);
      return new Vocabulary(parsed.success ? parsed.output : []);
    });
    this.read.set(reader, vocabulary);
    return vocabulary;
  }
}
