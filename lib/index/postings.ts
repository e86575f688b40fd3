import { packWords } from './front-coding.ts';
import { foldText } from './keys.ts';
import { lengthFigure } from './lengths.ts';
import { ShardCutter, compareKeys, type Packing, type Shard } from './shards.ts';
import { tokensOf } from './tokens.ts';

/** A token in more than this share of many titles ("of", "the") finds nothing and would fill the index. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 500;

/** Numbers of titles held, over all tokens, before they are put aside: about 10 MB. */
const MOST_HELD = 1_000_000;
/** Lengths of titles gathered before they join the others: text that grows by single figures takes twenty times its size. */
const LENGTHS_AT_ONCE = 4_000;
/** The engine keeps a cut piece of so many letters or more by keeping the whole text it was cut from. */
const CUT_PIECE = 13;

/** Where lists go that are too long to be held: a sort whose lines of one key come out as they went in. */
export interface Overflow {
  add(key: string, value: string): void;
  sorted(): Iterable<readonly [key: string, value: string]>;
}

interface List {
  /** Titles so far that have the token, and the number of the last. */
  count: number;
  last: number;
  /** Each number but the first as its distance from the one before; without those put aside. */
  distances: number[];
}

/** Gathers what titles are found by, one title after the other in the order of their numbers. */
export class Postings {
  private readonly lists = new Map<string, List>();
  private lengths = '';
  private latestLengths: string[] = [];
  private count = 0;
  private held = 0;
  private overflown = false;

  /** Without an overflow all is held in memory. */
  constructor(
    private readonly overflow: Overflow | null = null,
    private readonly mostHeld = MOST_HELD,
  ) {}

  /** Takes the next title, folded if that was done before, and returns its number. Throws where the overflow is full. */
  add(text: string, folded = foldText(text)): number {
    const number = this.count++;
    if (this.latestLengths.push(lengthFigure(folded)) >= LENGTHS_AT_ONCE) this.joinLengths();
    for (const token of new Set(tokensOf(folded))) {
      const list = this.lists.get(token);
      this.held++;
      if (!list) {
        this.lists.set(copied(token), { count: 1, last: number, distances: [number] });
        continue;
      }
      list.distances.push(number - list.last);
      list.count++;
      list.last = number;
    }
    if (this.overflow && this.held >= this.mostHeld) this.putAside(this.overflow);
    return number;
  }

  /** Hands over the shards of the tables `tokens` and `vocabulary`, in order; `onToken` is told the share of tokens that are done. */
  *shards(packing?: Packing, onToken: (share: number) => void = () => undefined): Generator<Shard> {
    const ready: Shard[] = [];
    const take = (shard: Shard): void => {
      ready.push(shard);
    };
    const tokens = new ShardCutter('tokens', take, packing);
    let done = 0;
    for (const [token, json] of this.tokens()) {
      tokens.add(token, json);
      onToken(Math.min(1, ++done / this.lists.size));
      yield* ready.splice(0);
    }
    tokens.close();
    // Those in too many titles were passed over.
    onToken(1);
    const vocabulary = new ShardCutter('vocabulary', take, packing);
    this.joinLengths();
    vocabulary.add('all', JSON.stringify(packWords(this.words(false))));
    vocabulary.add('common', JSON.stringify(packWords(this.words(true))));
    vocabulary.add('lengths', JSON.stringify(this.lengths));
    vocabulary.close();
    yield* ready;
  }

  private *tokens(): Generator<readonly [token: string, json: string]> {
    if (!this.overflow || !this.overflown) {
      for (const token of this.words(false))
        yield [token, JSON.stringify(this.lists.get(token)?.distances ?? [])];
      return;
    }
    this.putAside(this.overflow);
    let current = '';
    let pieces: string[] = [];
    for (const [token, piece] of this.overflow.sorted()) {
      if (token !== current && pieces.length > 0) yield [current, `[${pieces.join(',')}]`];
      if (token !== current) pieces = [];
      current = token;
      if (!this.isCommon(token)) pieces.push(piece);
    }
    if (pieces.length > 0) yield [current, `[${pieces.join(',')}]`];
  }

  private putAside(overflow: Overflow): void {
    for (const [token, list] of this.lists) {
      if (list.distances.length === 0) continue;
      overflow.add(token, list.distances.join(','));
      list.distances = [];
    }
    this.held = 0;
    this.overflown = true;
  }

  private joinLengths(): void {
    this.lengths += this.latestLengths.join('');
    this.latestLengths = [];
  }

  private isCommon(token: string): boolean {
    const most = Math.max(COMMON_COUNT, this.count * COMMON_SHARE);
    return (this.lists.get(token)?.count ?? 0) > most;
  }

  private words(common: boolean): string[] {
    return [...this.lists.keys()].filter((token) => this.isCommon(token) === common).sort(compareKeys);
  }
}

/** The same token, held by itself. */
const copied = (token: string): string => (token.length < CUT_PIECE ? token : Array.from(token).join(''));
