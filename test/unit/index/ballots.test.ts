import { describe, expect, it } from 'vitest';
import { symbolCard } from '../../../lib/index/card.ts';
import type { Ballots } from '../../../lib/index/content.ts';
import type { DocumentEntry } from '../../../lib/index/entries.ts';
import { Library } from '../../../lib/index/library.ts';
import { memoryReader } from '../../../lib/index/memory.ts';
import { packShards } from '../../../lib/index/pack.ts';
import { regionalGroup, regionalGroups } from '../../../lib/index/regions.ts';
import type { OpenPack } from '../../../lib/index/source.ts';
import type { Language } from '../../../lib/languages/index.ts';
import { countryName } from '../../../lib/symbols/countries.ts';
import groups from '../../../data/votes/regional-groups.json' with { type: 'json' };

const SYMBOL = 'A/RES/79/12';
const titles = { en: 'Right to food' };

function pack(id: string, ...documents: readonly DocumentEntry[]): OpenPack {
  const reader = memoryReader(packShards(documents, []));
  return { id, name: `Pack ${id}`, licence: '', version: '1', documents: 1, terms: 0, reader };
}

async function ballotsIn(packs: readonly OpenPack[], language: Language = 'en'): Promise<Ballots | null> {
  const languages = { language, interfaceLanguage: 'en' } as const;
  const card = await symbolCard(SYMBOL, new Library(packs), languages, 'ready');
  return card?.ballots ?? null;
}

describe('a recorded vote', () => {
  const ballots = { Y: 'ZWE FRA BOL', N: 'YUG QQQ', X: 'CHN' };

  it('names States in the language, in its order; a code of no State stands for itself', async () => {
    const packs = [pack('a', { symbol: SYMBOL }), pack('b', { symbol: SYMBOL, ballots })];
    const vote = await ballotsIn(packs);
    expect(vote?.source).toBe('b');
    expect(vote?.members.map(({ name, ballot }) => [name, ballot])).toEqual([
      ['Bolivia (Plurinational State of)', 'yes'],
      ['China', 'absent'],
      ['France', 'yes'],
      ['QQQ', 'no'],
      ['Yugoslavia', 'no'],
      ['Zimbabwe', 'yes'],
    ]);
    expect((await ballotsIn(packs, 'ru'))?.members.map(({ name }) => name)).toContain('Китай');
  });

  it('is counted by the groups that voted, named in the language', async () => {
    const packs = [pack('a', { symbol: SYMBOL, date: '2024-12-04', ballots })];
    expect((await ballotsIn(packs, 'fr'))?.groups.map(({ name }) => name)).toEqual([
      'États d’Afrique',
      'États d’Asie et du Pacifique',
      'États d’Europe orientale',
      'États d’Amérique latine et des Caraïbes',
      'États d’Europe occidentale et autres États',
    ]);
    expect((await ballotsIn(packs))?.members.find(({ name }) => name === 'QQQ')?.group).toBeNull();
  });

  it.each<[string, string, string | undefined, Language, string]>([
    ['BEN', 'en', '1970-11-30', 'en', 'Dahomey'],
    ['BEN', 'today', '1976', 'en', 'Benin'],
    ['DHY', 'whatever the date', undefined, 'fr', 'Dahomey'],
    ['MMR', 'of a year', '1988', 'es', 'Birmania'],
    ['BUR', 'by its old code', '1980-01-14', 'ru', 'Бирма'],
    ['LKA', 'en', '1965-12-20', 'zh', '锡兰'],
    ['SWZ', 'en', '2017-12-19', 'ar', 'سوازيلند'],
    ['COD', 'en', '1971-10-25', 'en', 'Democratic Republic of the Congo'],
    ['COD', 'en', '1985-01-01', 'en', 'Zaire'],
    ['TZA', 'en', '1962-11-06', 'en', 'Tanganyika'],
    ['RUS', 'en', '1962', 'en', 'Union of Soviet Socialist Republics'],
    ['BLR', 'en', '1980-01-14', 'en', 'Byelorussian Soviet Socialist Republic'],
    ['CZE', 'en', '1980-01-14', 'en', 'Czechoslovakia'],
    ['CSK', 'en', '1980-01-14', 'en', 'Czechoslovakia'],
    ['DDR', 'en', '1980-01-14', 'fr', 'République démocratique allemande'],
    ['SRB', 'en', '2004-12-20', 'en', 'Serbia and Montenegro'],
    ['TUR', 'en', '2024-12-01', 'en', 'Türkiye'],
    ['TUR', 'on a day not known', undefined, 'en', 'Türkiye'],
  ])('calls %s (%s) in a vote of %s, %s: %s', async (code, _, date, language, name) => {
    const document = { symbol: SYMBOL, ballots: { Y: code }, ...(date ? { date } : {}) };
    expect((await ballotsIn([pack('a', document)], language))?.members[0]?.name).toBe(name);
  });

  it('calls a code of no State as its pack does', async () => {
    const cast = { symbol: SYMBOL, ballots: { Y: 'EAZ', N: 'QQQ' }, memberNames: { EAZ: 'Zanzibar' } };
    const names = (await ballotsIn([pack('a', cast)]))?.members.map(({ name }) => name);
    expect(names).toEqual(['QQQ', 'Zanzibar']);
  });

  it('is not shown where no pack has it', async () => {
    const vote = { yes: 1, no: 0, abstain: 0 };
    expect(await ballotsIn([pack('a', { symbol: SYMBOL, vote })])).toBeNull();
  });
});

describe('who voted otherwise than the time before', () => {
  const now: DocumentEntry = { symbol: SYMBOL, titles, ballots: { Y: 'FRA CHN BRA', A: 'USA', X: 'KEN' } };
  const earlier = (symbol: string, cast: Record<string, string>, text = titles.en): DocumentEntry => ({
    symbol,
    titles: { en: text },
    ballots: cast,
  });

  it('is told of the latest earlier text of the same title, also from another pack', async () => {
    const vote = await ballotsIn([
      pack('a', now, earlier('A/RES/76/9', { N: 'FRA CHN BRA' })),
      pack(
        'b',
        earlier('A/RES/78/5', { Y: 'FRA', N: 'USA', A: 'BRA', X: 'CHN' }, 'RIGHT TO FOOD.'),
        earlier('A/RES/78/6', { N: 'FRA' }, 'Right to safe food'),
        earlier('A/RES/80/6', { N: 'FRA' }),
        earlier('A/HRC/RES/52/1', { N: 'FRA' }),
      ),
    ]);
    expect(vote?.change).toEqual({
      symbol: 'A/RES/78/5',
      display: 'A/RES/78/5',
      members: [
        { name: 'Brazil', before: 'abstain', now: 'yes' },
        { name: 'United States of America', before: 'no', now: 'abstain' },
      ],
    });
  });

  it('takes a State that was renamed meanwhile for the same', async () => {
    const vote = await ballotsIn([
      pack('a', { symbol: SYMBOL, titles, ballots: { Y: 'COD', N: 'BEN' } }),
      pack('b', earlier('A/RES/50/5', { N: 'ZAR DHY' })),
    ]);
    expect(vote?.change?.members).toEqual([
      { name: 'Democratic Republic of the Congo', before: 'no', now: 'yes' },
    ]);
  });

  it('passes over a text whose votes no pack knows', async () => {
    const unknown: DocumentEntry = { symbol: 'A/RES/78/5', titles };
    const vote = await ballotsIn([pack('a', now, unknown, earlier('A/RES/76/9', { Y: 'FRA CHN BRA' }))]);
    expect(vote?.change).toMatchObject({ symbol: 'A/RES/76/9', members: [] });
  });

  it('is not told where there is no such text, or only one of the same session', async () => {
    expect((await ballotsIn([pack('a', now, earlier('A/RES/79/3', { N: 'FRA' }))]))?.change).toBeNull();
    expect((await ballotsIn([pack('a', { ...now, titles: {} })]))?.change).toBeNull();
  });
});

describe('the regional groups', () => {
  it('hold the 193 Members, each once, each with a name', () => {
    const members = groups.groups.flatMap((group) => group.members);
    expect(groups.groups.map((group) => group.members.length)).toEqual([54, 54, 23, 33, 29, 0]);
    expect(new Set(members).size).toBe(193);
    const former = groups.groups.flatMap((group) => group.former);
    expect([...members, ...former].filter((code) => countryName(code, 'en') === null)).toEqual([]);
  });

  it.each([
    ['USA', '2024-12-01', 'western-european-and-other'],
    ['TUR', '2024-12-01', 'western-european-and-other'],
    ['ISR', '2024-12-01', 'western-european-and-other'],
    ['ISR', '1999', 'none'],
    ['KIR', '2010-11-03', 'none'],
    ['KIR', undefined, 'asia-pacific'],
    ['ZAF', '1994-06-30', 'african'],
    ['DDR', '1985', 'eastern-european'],
    ['FRA', '1965-12-31', null],
    ['FRA', '1966', 'western-european-and-other'],
    ['PSE', '2024-12-01', null],
  ])('%s on %s: %s', (code, date, group) => {
    expect(regionalGroup(code, date)).toBe(group);
  });

  it('have names in the six languages', () => {
    expect(regionalGroups('ar')).toHaveLength(6);
  });
});
