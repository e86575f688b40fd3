import { packWords } from './front-coding.ts';
import { lengthFigure } from './lengths.ts';
import { compareKeys } from './shards.ts';
import { tokenize } from './tokens.ts';

/** A token in more than this share of many titles ("of", "the") finds nothing and would fill the index. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 500;

/** Gathers what titles are found by, one title after the other in the order of their numbers. */
export class Postings {
  private readonly numbers = new Map<string, number[]>();
  private lengths = '';
  private count = 0;

  /** Takes the next title, and returns its number. */
  add(text: string): number {
    const number = this.count++;
    this.lengths += lengthFigure(text);
    for (const token of new Set(tokenize(text))) {
      const list = this.numbers.get(token);
      if (list) list.push(number);
      else this.numbers.set(token, [number]);
    }
    return number;
  }

  /** Tokens so far, those included that are too common to be stored. */
  get size(): number {
    return this.numbers.size;
  }

  /** Entries of the table `tokens`, in order: each number but the first as its distance from the one before. */
  *tokens(): Generator<[token: string, distances: number[]]> {
    for (const token of this.sorted(false))
      yield [
        token,
        (this.numbers.get(token) ?? []).map((number, place, list) => number - (list[place - 1] ?? 0)),
      ];
  }

  /** Entries of the table `vocabulary`, in order. */
  vocabulary(): [key: string, text: string][] {
    return [
      ['all', packWords(this.sorted(false))],
      ['common', packWords(this.sorted(true))],
      ['lengths', this.lengths],
    ];
  }

  private sorted(common: boolean): string[] {
    const most = Math.max(COMMON_COUNT, this.count * COMMON_SHARE);
    return [...this.numbers]
      .flatMap(([token, list]) => (list.length > most === common ? [token] : []))
      .sort(compareKeys);
  }
}
