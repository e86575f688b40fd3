import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { readAllRows } from '../../../data/build/read.ts';
import { layOut, placesAlike } from '../../../lib/index/alike.ts';
import { FUSE_OPTIONS } from '../../../lib/index/candidates.ts';
import { packWords, unpackWords } from '../../../lib/index/front-coding.ts';
import { foldText } from '../../../lib/index/keys.ts';
import { lengthFigure, wordsOfTitle } from '../../../lib/index/lengths.ts';
import { memoryReader } from '../../../lib/index/memory.ts';
import { packShards } from '../../../lib/index/pack.ts';
import { bestTitles } from '../../../lib/index/ranking.ts';
import { readShard, shardTable, type Entry } from '../../../lib/index/shards.ts';
import type { OpenPack } from '../../../lib/index/source.ts';
import { Vocabularies } from '../../../lib/index/vocabulary.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), minLength: 1, maxLength: 33 });

/** The fewest letters to add, leave out or change so that the text holds the piece: the textbook's table. */
function editsWithin(text: string, piece: string): number {
  let row = Array.from({ length: piece.length + 1 }, (_, place) => place);
  let fewest = piece.length;
  for (const letter of text) {
    const next = [0];
    for (let at = 1; at < row.length; at++)
      next.push(
        Math.min(
          (next[at - 1] ?? 0) + 1,
          (row[at] ?? 0) + 1,
          (row[at - 1] ?? 0) + (piece[at - 1] === letter ? 0 : 1),
        ),
      );
    row = next;
    fewest = Math.min(fewest, row.at(-1) ?? 0);
  }
  return fewest;
}

describe('words alike', () => {
  it('are those that the textbook finds', () => {
    fc.assert(
      fc.property(fc.array(letters), letters, (words, piece) => {
        const compared = piece.slice(0, 32);
        const found = placesAlike(layOut(words), piece, 4);
        const expected = [0, 1, 2, 3, 4].map((edits) =>
          words.flatMap((word, place) => (editsWithin(word, compared) === edits ? [place] : [])),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('are kept in few letters, and read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters), (words) => {
        const sorted = [...words].sort();
        expect(unpackWords(packWords(sorted))).toEqual(sorted);
      }),
    );
    expect(packWords(['human', 'humane', 'humanity'])).toBe('0human\n5e\n5ity');
  });
});

describe('lengths of titles', () => {
  it('count words as fuse.js does, up to the highest figure', () => {
    const lengths = ['Peace', '  New  agenda ', Array(50).fill('word').join(' ')].map(lengthFigure).join('');
    expect([0, 1, 2].map((number) => wordsOfTitle(lengths, number))).toEqual([1, 2, 35]);
    expect(wordsOfTitle('', 0)).toBeUndefined();
  });
});

const documents = readAllRows()
  .documents.filter(({ symbol, title }) => title?.ru && symbol.startsWith('A/RES/79/'))
  .map(({ symbol, title }) => ({ symbol, titles: title ?? {} }));
const shards = packShards(documents, []);
const pack: OpenPack = {
  id: 'sample',
  name: 'Sample',
  licence: '',
  version: '1',
  documents: documents.length,
  terms: 0,
  reader: memoryReader(shards),
};
const titles = [...new Set(documents.flatMap((document) => Object.values(document.titles).map(foldText)))];
const fuse = new Fuse(titles, { ...FUSE_OPTIONS, includeScore: true });

describe('titles found', () => {
  it.each([
    'human rights',
    'the right to developmnt',
    'Israeli settlements',
    'desarrollo sosten',
    'права человека',
    'décennie des Nations Unies',
    'حقوق الإنسان',
    '巴勒斯坦人民',
  ])('are as good as the ten that fuse.js finds best among all: %s', async (query) => {
    const best = fuse.search(foldText(query), { limit: 10 });
    const found = (await bestTitles(query, 10, pack, new Vocabularies())).slice(0, best.length);
    expect(best.length).toBeGreaterThan(3);
    expect(found.map(({ score }) => score.toFixed(6))).toEqual(best.map(({ score = 0 }) => score.toFixed(6)));
  });

  it('are found in packs made before lengths and common words were told', async () => {
    const [all] = shards
      .filter(({ table }) => table === 'vocabulary')
      .flatMap(({ bytes }) => readShard(bytes));
    const words: Entry = ['all', unpackWords(String(all?.[1]))];
    const old = [
      ...shards.filter(({ table }) => table !== 'vocabulary'),
      ...shardTable('vocabulary', [words]),
    ];
    const found = await bestTitles(
      'right to developmnt',
      10,
      { ...pack, reader: memoryReader(old) },
      new Vocabularies(),
    );
    expect(found.map(({ entry }) => entry.text)).toContain('The right to development');
  });
});
