import type { IndexDatabase } from '../../index/database.ts';
import { Postings } from '../../index/postings.ts';
import { QUICK, ShardCutter, type Shard } from '../../index/shards.ts';
import { ORDER_PART, titleKey, titleOrder } from '../../index/titles.ts';
import { writeShards, type WriteOptions, type Written } from '../write-shards.ts';
import { ExternalSort } from './external-sort.ts';
import type { Scratch } from './scratch.ts';

/** Who takes the titles of a pack, and writes what they are found by. */
export interface Titles {
  /** `bearer` is a {@link bearerText}. Throws where there is no room. */
  add(text: string, language: string, bearer: string): void;
  /** Resolves once so much of what was added is taken in that more may come. */
  settled(): Promise<void>;
  /** Throws what the database throws, and the signal's reason; then nothing is being written any more. */
  write(database: IndexDatabase, generation: string, options: WriteOptions): Promise<Written>;
}

/** How much of the work titles are; the rest are their tokens. */
const LINES_SHARE = 0.7;

/** Turns any number of titles into the shards that they are found by, sorted outside memory. */
export class TitleStream implements Titles {
  private readonly lines: ExternalSort;
  /** Lines and tokens of the present {@link shards} that are done. */
  private linesDone = 0;
  private tokensShare = 0;

  constructor(private readonly scratch: Scratch) {
    this.lines = new ExternalSort(scratch);
  }

  /** How much of {@link shards} is handed over, 0 to 1. */
  get share(): number {
    if (this.lines.count === 0) return 1;
    return (this.linesDone / this.lines.count) * LINES_SHARE + this.tokensShare * (1 - LINES_SHARE);
  }

  add(text: string, language: string, bearer: string): void {
    this.lines.add(titleOrder(text, language), bearer);
  }

  async settled(): Promise<void> {
    // Everything is taken in at once.
  }

  write(database: IndexDatabase, generation: string, options: WriteOptions): Promise<Written> {
    return writeShards(database, generation, this, options);
  }

  /** Hands over the shards of titles, tokens and vocabulary. */
  *shards(): Generator<Shard> {
    this.linesDone = 0;
    this.tokensShare = 0;
    const ready: Shard[] = [];
    const cutter = new ShardCutter('titles', (shard) => ready.push(shard), QUICK);
    const postings = new Postings(new ExternalSort(this.scratch));
    let current = titleOf('');
    const close = (): void => {
      const { folded, language, text, documents, terms } = current;
      // The one that was made before the first has nothing.
      if (documents.length + terms.length > 0)
        cutter.add(
          titleKey(postings.add(text, folded)),
          JSON.stringify({ text, language, ...bearers(current) }),
        );
    };
    for (const [key, bearer] of this.lines.sorted()) {
      this.linesDone++;
      if (current.key !== key) {
        close();
        current = titleOf(key);
      }
      current[bearer.startsWith(TERM) ? 'terms' : 'documents'].push(bearer.slice(1));
      yield* ready.splice(0);
    }
    close();
    cutter.close();
    yield* ready;
    yield* postings.shards(QUICK, (share) => (this.tokensShare = share));
  }
}

interface Title {
  readonly key: string;
  readonly folded: string;
  readonly language: string;
  readonly text: string;
  readonly documents: string[];
  readonly terms: string[];
}

/** A title that nothing bears yet, from what it is sorted by. */
function titleOf(key: string): Title {
  const [folded = '', language = '', text = ''] = key.split(ORDER_PART);
  return { key, folded, language, text, documents: [], terms: [] };
}

/** Before the id of a term that bears a title, as lines are sorted; documents have another sign. */
const TERM = '\u0001';
/** What bears a title, as its lines are sorted by: `id` is a symbol or the id of a term. */
export const bearerText = (kind: 'documents' | 'terms', id: string): string =>
  (kind === 'terms' ? TERM : '\u0002') + id;

function bearers({ documents, terms }: Title): { documents?: string[]; terms?: string[] } {
  return {
    ...(documents.length > 0 ? { documents: [...new Set(documents)] } : {}),
    ...(terms.length > 0 ? { terms: [...new Set(terms)] } : {}),
  };
}
