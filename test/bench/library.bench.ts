import Fuse from 'fuse.js';
import { createSearch, readySteps, type SearchMemory } from '../../lib/highlights/library/search.ts';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import { printTable } from './kit.ts';

/** The library's search as one types, against fuse.js over the same excerpts: the slowest keystroke of each. */
const TYPED = 'recomendations further 4002';

const titleOf = ({ title }: { title: string }) => title;
const excerpts = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleHighlight(index, {
      quote: `${index}. Requests the Secretary-General to submit a report on the implementation of the present resolution, including recommendations on further steps, under item ${index % 97} of its agenda;`,
      note: index % 3 === 0 ? `Compare with item ${index}` : '',
      tags: index % 2 === 0 ? ['financing'] : [],
    }),
  );

/** Milliseconds of the slowest keystroke while a query is typed. */
function slowest(find: (query: string) => unknown): number {
  let worst = 0;
  for (let length = 1; length <= TYPED.length; length++) {
    const began = performance.now();
    find(TYPED.slice(0, length));
    worst = Math.max(worst, performance.now() - began);
  }
  return worst;
}

const rows = [1000, 4000, 10_000].map((count) => {
  const all = excerpts(count);
  const memory: SearchMemory = new WeakMap();
  const began = performance.now();
  const steps = readySteps(all, titleOf, memory);
  while (!steps.next().done);
  const ready = performance.now() - began;
  const search = createSearch(all, titleOf, memory);
  const find = (query: string) => search.find(query);
  slowest(find);
  const ours = slowest(find);
  const fuse = new Fuse(all, { keys: ['quote', 'note', 'tags', 'title', 'symbol'], ignoreLocation: true });
  const peer = slowest((query) => fuse.search(query));
  return [String(count), ready, ours, peer, peer / ours];
});
console.log('\nSearch in the library while one types, slowest keystroke');
printTable(['excerpts', 'made ready ms', 'ours ms', 'fuse.js ms', 'times faster'], rows);
