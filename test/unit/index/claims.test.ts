import { describe, expect, it } from 'vitest';
import { symbolCard } from '../../../lib/index/card.ts';
import type { SymbolCard } from '../../../lib/index/content.ts';
import type { DocumentEntry } from '../../../lib/index/entries.ts';
import { Library } from '../../../lib/index/library.ts';
import { memoryReader } from '../../../lib/index/memory.ts';
import { packShards } from '../../../lib/index/pack.ts';
import type { OpenPack } from '../../../lib/index/source.ts';
import type { Language } from '../../../lib/languages/index.ts';

const SYMBOL = 'A/RES/77/5';

function pack(id: string, entry: Omit<DocumentEntry, 'symbol'>): OpenPack {
  const reader = memoryReader(packShards([{ symbol: SYMBOL, ...entry }], []));
  return { id, name: `Pack ${id}`, licence: '', version: '1', documents: 1, terms: 0, reader };
}

async function cardOf(packs: readonly OpenPack[], language: Language = 'en'): Promise<SymbolCard> {
  const languages = { language, interfaceLanguage: 'en' } as const;
  const card = await symbolCard(SYMBOL, new Library(packs), languages, 'ready');
  if (!card) throw new Error('no card');
  return card;
}
const factOf = (card: SymbolCard, wanted: string) => card.facts.find(({ name }) => name === wanted);

describe('packs side by side', () => {
  it('say who says what, and both where they disagree', async () => {
    const card = await cardOf([
      pack('a', { date: '2022-11-02', titles: { en: 'Plenary meetings' } }),
      pack('b', {
        date: '2022-11-03',
        titles: { en: 'Something else' },
        vote: { yes: 100, no: 2, abstain: 7 },
      }),
      pack('c', { date: '2022', vote: 'without' }),
    ]);
    expect(card.title).toMatchObject({
      text: 'Plenary meetings',
      source: 'a',
      otherwise: [{ text: 'Something else', source: 'b' }],
    });
    expect(factOf(card, 'date')).toMatchObject({
      text: '2 November 2022',
      source: 'a',
      otherwise: [{ text: '3 November 2022', source: 'b' }],
    });
    const adoption = factOf(card, 'adoption');
    expect(adoption?.source).toBe('b');
    expect(adoption?.otherwise).toEqual([{ text: 'adopted without a vote', source: 'c' }]);
    expect(card.sources.map(({ name }) => name)).toEqual(['Pack a', 'Pack b', 'Pack c']);
  });

  it('do not disagree over less precise dates, subtitles, subject lines or who was absent', async () => {
    const vote = { yes: 14, no: 0, abstain: 1 };
    const card = await cardOf([
      pack('a', { date: '2022-11-02', titles: { en: 'Plenary meetings' }, vote }),
      pack('b', { date: '2022', titles: { en: 'Plenary meetings: dates' }, vote: { ...vote, absent: 3 } }),
      pack('c', { titles: { en: 'MEETINGS' }, titleFrom: 'subject' }),
    ]);
    expect([card.title, ...card.facts].flatMap((claim) => claim?.otherwise ?? [])).toEqual([]);
  });

  it('add their drafts and meetings to one another, each with its own source', async () => {
    const card = await cardOf([
      pack('a', { relations: { draft: ['A/77/L.6'] } }),
      pack('b', { relations: { draft: ['A/77/L.6', 'A/77/L.7'], meeting: ['A/77/PV.27'] } }),
    ]);
    expect(card.facts.map(({ symbol, source }) => [symbol, source])).toEqual([
      ['A/77/PV.27', 'b'],
      ['A/77/L.6', 'a'],
      ['A/77/L.7', 'b'],
    ]);
  });

  it('take a title in the language from whoever has it, with what kind of title it is', async () => {
    const packs = [
      pack('a', { titles: { en: 'Plenary meetings' } }),
      pack('b', { titles: { fr: 'Séances plénières' }, titleFrom: 'citation' }),
    ];
    expect((await cardOf(packs, 'fr')).title).toMatchObject({
      language: 'fr',
      source: 'b',
      from: 'citation',
    });
    expect((await cardOf(packs, 'ru')).title).toMatchObject({
      language: 'en',
      source: 'a',
      from: 'document',
    });
  });
});
