/** Fuzzy title search over 100,000 titles in six languages, against fuse.js over the whole list. */
import Fuse from 'fuse.js';
import { FUSE_OPTIONS } from '../../../lib/index/candidates.ts';
import { foldText } from '../../../lib/index/keys.ts';
import { memoryReader } from '../../../lib/index/memory.ts';
import { packShards } from '../../../lib/index/pack.ts';
import { bestTitles } from '../../../lib/index/ranking.ts';
import type { OpenPack } from '../../../lib/index/source.ts';
import { Vocabularies } from '../../../lib/index/vocabulary.ts';
import { queries } from './queries.ts';
import { catalogue } from './titles.ts';

const BEST = 10;
/** Scores that differ by less come from rounding. */
const ROUNDING = 1e-9;

async function measure(count: number, asked: number): Promise<object> {
  const documents = catalogue(count);
  const pack: OpenPack = {
    id: 'bench',
    name: 'bench',
    licence: '',
    version: '1',
    documents: documents.length,
    terms: 0,
    reader: memoryReader(packShards(documents, [])),
  };
  const folded = documents.flatMap(({ titles }) => Object.values(titles ?? {}).map(foldText));
  const whole = new Fuse(folded, { ...FUSE_OPTIONS, includeScore: true });
  const vocabularies = new Vocabularies();
  const typed = queries(documents, asked);
  // Both are warm: the first query of a worker reads the vocabulary, too.
  await bestTitles('warm', BEST, pack, vocabularies);
  const sum = { ours: 0, theirs: 0, found: 0, sought: 0 };
  for (const query of typed) {
    const start = performance.now();
    const answer = (await bestTitles(query, BEST, pack, vocabularies)).slice(0, BEST);
    const middle = performance.now();
    const best = whole.search(foldText(query), { limit: BEST });
    sum.ours += middle - start;
    sum.theirs += performance.now() - middle;
    sum.sought += best.length;
    // Titles alike in score are equally good: which of them fuse.js lists is chance.
    const last = (best.at(-1)?.score ?? 0) + ROUNDING;
    sum.found += Math.min(best.length, answer.filter(({ score }) => score <= last).length);
  }
  return {
    titles: count,
    queries: asked,
    'index ms': (sum.ours / asked).toFixed(1),
    'fuse.js ms': (sum.theirs / asked).toFixed(0),
    ratio: (sum.theirs / sum.ours).toFixed(1),
    'of its ten best': `${((100 * sum.found) / sum.sought).toFixed(1)} %`,
  };
}

/** Prints the table; the numbers of titles grow as 1, 4, 16. */
export async function benchSearch(): Promise<void> {
  const table: object[] = [];
  for (const [count, asked] of [
    [6_250, 120],
    [25_000, 60],
    [100_000, 30],
  ] as const)
    table.push(await measure(count, asked));
  console.log(
    'Fuzzy title search in six languages against fuse.js over the whole list, same options. To reach at 100,000: ' +
      '20 times, 95 % (a title found counts where its score is at most that of the tenth).',
  );
  console.table(table);
}
