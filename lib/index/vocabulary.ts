import * as v from 'valibot';
import { layOut, placesAlike } from './alike.ts';
import { unpackWords } from './front-coding.ts';
import type { PackReader } from './source.ts';

/** A token that a typed word may stand for, and how many letters differ. */
export interface Alike {
  readonly token: string;
  readonly edits: number;
}

/** All tokens of a pack, and how long its titles are. */
export class Vocabulary {
  private readonly text: Uint16Array;

  constructor(
    private readonly words: readonly string[],
    /** Those that stand in too many titles to be listed; none in a pack made before they were told. */
    readonly common: ReadonlySet<string>,
    /** See lengths.ts; empty in a pack made before lengths were counted. */
    readonly lengths: string,
  ) {
    this.text = layOut(words);
  }

  /** The words that hold the piece with at most so many wrong letters, not the piece itself; the likeliest first. */
  alike(piece: string, edits: number, most: number): Alike[] {
    const found: Alike[] = [];
    for (const [wrong, places] of placesAlike(this.text, piece, edits).entries()) {
      if (found.length >= most) break;
      const tokens = places.flatMap((place) => this.words[place] ?? []).filter((token) => token !== piece);
      tokens.sort((left, right) => left.length - right.length);
      found.push(...tokens.map((token) => ({ token, edits: wrong })));
    }
    return found.slice(0, most);
  }
}

const WordsSchema = v.union([
  v.pipe(v.string(), v.transform(unpackWords)),
  // As packs had them before they were front-coded.
  v.array(v.string()),
]);

function wordsIn(value: unknown): string[] {
  const parsed = v.safeParse(WordsSchema, value);
  return parsed.success ? parsed.output : [];
}

async function readVocabulary(reader: PackReader): Promise<Vocabulary> {
  const [all, common, lengths] = await reader.getMany('vocabulary', ['all', 'common', 'lengths']);
  return new Vocabulary(wordsIn(all), new Set(wordsIn(common)), typeof lengths === 'string' ? lengths : '');
}

/** The vocabulary of each open pack, read once. */
export class Vocabularies {
  private readonly read = new WeakMap<PackReader, Promise<Vocabulary>>();

  of(reader: PackReader): Promise<Vocabulary> {
    const known = this.read.get(reader);
    if (known) return known;
    const vocabulary = readVocabulary(reader);
    this.read.set(reader, vocabulary);
    vocabulary.catch(() => this.read.delete(reader));
    return vocabulary;
  }
}
