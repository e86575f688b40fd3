/** Fuzzy title search over 100,000 titles, against fuse.js over the whole list. */
import Fuse from 'fuse.js';
import { titleCandidates } from '../../../lib/index/candidates.ts';
import { foldText } from '../../../lib/index/keys.ts';
import { memoryReader } from '../../../lib/index/memory.ts';
import { packShards } from '../../../lib/index/pack.ts';
import { FUSE_OPTIONS, rankTitles } from '../../../lib/index/search.ts';
import type { OpenPack } from '../../../lib/index/source.ts';
import { Vocabularies } from '../../../lib/index/vocabulary.ts';
import { catalogue, queries } from './titles.ts';

const BEST = 10;

async function measure(count: number, asked: number): Promise<object> {
  const documents = catalogue(count);
  const shards = packShards(documents, []);
  const pack: OpenPack = {
    id: 'bench',
    name: 'bench',
    licence: '',
    version: '1',
    documents: count,
    terms: 0,
    reader: memoryReader(shards),
  };
  const folded = documents.map(({ titles }) => foldText(titles?.en ?? ''));
  const whole = new Fuse(folded, { ...FUSE_OPTIONS, includeScore: true });
  const vocabularies = new Vocabularies();
  const typed = queries(documents, asked + 1);
  let ours = 0;
  let theirs = 0;
  let found = 0;
  let sought = 0;
  for (const [number, query] of typed.entries()) {
    const start = performance.now();
    const answer = rankTitles(query, await titleCandidates(query, pack, vocabularies)).slice(0, BEST);
    const middle = performance.now();
    const best = whole.search(foldText(query), { limit: BEST });
    const end = performance.now();
    // The first query warms up both.
    if (number === 0) continue;
    ours += middle - start;
    theirs += end - middle;
    const texts = new Set(answer.map(({ text }) => foldText(text)));
    sought += best.length;
    found += best.filter(({ item }) => texts.has(item)).length;
  }
  return {
    titles: count,
    'index ms': (ours / asked).toFixed(1),
    'fuse.js ms': (theirs / asked).toFixed(0),
    ratio: (theirs / ours).toFixed(1),
    'of its ten best': `${((100 * found) / sought).toFixed(1)} %`,
  };
}

/** Prints the table; the numbers of titles grow as 1, 4, 16. */
export async function benchSearch(): Promise<void> {
  const table: object[] = [];
  for (const [count, asked] of [
    [6_250, 12],
    [25_000, 8],
    [100_000, 5],
  ] as const)
    table.push(await measure(count, asked));
  console.log(
    'Fuzzy title search against fuse.js over the whole list, same options. To reach at 100,000: 20 times, 95 %.',
  );
  console.table(table);
}
