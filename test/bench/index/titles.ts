/** Titles as catalogues have them, by the hundred thousand: the real ones of data/index, and more in their shape. */
import { readAllRows } from '../../../data/build/read.ts';
import type { DocumentEntry } from '../../../lib/index/entries.ts';

/** A small generator of numbers that is the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <Item>(list: readonly Item[], random: () => number): Item => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const real = [
  ...new Set(
    readAllRows().documents.flatMap(({ title }) => (title?.en && title.en.length < 250 ? [title.en] : [])),
  ),
];

/** Documents with English titles: the real ones first, then ones whose halves come from two of them. */
export function catalogue(count: number): DocumentEntry[] {
  const random = seeded(7);
  const titles = new Set(real.slice(0, count));
  while (titles.size < count) {
    const head = pick(real, random).split(' ');
    const tail = pick(real, random).split(' ');
    const joined = [
      ...head.slice(0, 2 + Math.floor(random() * 6)),
      ...tail.slice(Math.floor(random() * 3), 9),
    ];
    titles.add(`${joined.join(' ')}${random() < 0.3 ? `, ${1950 + Math.floor(random() * 76)}` : ''}`);
  }
  return [...titles].map((text, number) => ({
    symbol: `A/${1 + (number % 80)}/${1 + Math.floor(number / 80)}`,
    titles: { en: text },
    titleFrom: 'document',
  }));
}

/** What a reader types: three to five words of a title in a row, one of them with a typing error. */
export function queries(documents: readonly DocumentEntry[], count: number): string[] {
  const random = seeded(11);
  const typed: string[] = [];
  while (typed.length < count) {
    const words = (pick(documents, random).titles?.en ?? '').split(' ');
    const length = 3 + Math.floor(random() * 3);
    const start = Math.floor(random() * Math.max(1, words.length - length));
    const chosen = words.slice(start, start + length);
    const place = chosen.findIndex((word) => word.length > 5);
    const word = chosen[place];
    if (word === undefined || chosen.length < 3) continue;
    const at = 1 + Math.floor(random() * (word.length - 2));
    chosen[place] = word.slice(0, at) + word.slice(at + 1);
    typed.push(chosen.join(' '));
  }
  return typed;
}
