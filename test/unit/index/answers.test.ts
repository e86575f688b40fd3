import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../../lib/cli/library.node.ts';
import { symbolCard } from '../../../lib/index/card.ts';
import type { SymbolCard } from '../../../lib/index/content.ts';
import { Library } from '../../../lib/index/library.ts';
import { Search } from '../../../lib/index/search.ts';
import { termCard } from '../../../lib/index/term.ts';
import { Vocabularies } from '../../../lib/index/vocabulary.ts';
import type { Language } from '../../../lib/languages/index.ts';

const library = bundledLibrary();
const search = new Search(library, new Vocabularies());

async function card(symbol: string, language: Language = 'en', from = library): Promise<SymbolCard> {
  const content = await symbolCard(symbol, from, { language, interfaceLanguage: 'en' }, 'ready');
  if (!content) throw new Error(`no card for ${symbol}`);
  return content;
}

const found = async (query: string, language: Language = 'en'): Promise<string[]> =>
  (await search.search(query, 10, { language, interfaceLanguage: 'en' })).map(({ id }) => id);
const suggested = async (query: string): Promise<string[]> =>
  (await search.suggest(query, 10, { language: 'en', interfaceLanguage: 'en' })).map(({ id }) => id);

describe('the card of a symbol', () => {
  it('shows title, facts and summary in the language asked for', async () => {
    const content = await card('A/RES/79/1', 'fr');
    expect(content).toMatchObject({
      known: true,
      display: 'A/RES/79/1',
      kindName: 'Résolution de l’Assemblée générale',
      title: { text: 'Le Pacte pour l’avenir', language: 'fr', from: 'document' },
      citation: 'Résolution 79/1 de l’Assemblée générale',
      summary: { language: 'fr', confidence: 'high' },
    });
    expect(content.facts.map(({ name }) => name)).toEqual(['date', 'adoption', 'meeting', 'draft']);
  });

  it.each(['a/res/217 a (iii)', 'A/RES/217A(III)', 'A/RES/217 A(III)'])('finds %s', async (spelling) => {
    expect((await card(spelling)).title?.text).toBe('Universal Declaration of Human Rights');
  });

  it.each(['A/69/87-E/2014/80', 'A/69/87–E/2014/80', 'A/69/87', 'E/2014/80'])(
    'finds the joint document under %s',
    async (spelling) => {
      expect((await card(spelling)).known).toBe(true);
    },
  );

  it('gives a part the title of its whole, but no date or vote', async () => {
    const content = await card('A/RES/76/84 B');
    expect(content.title?.text).toBe('Questions relating to information');
    expect(content.facts).toEqual([]);
    expect(content.relations.map(({ kind }) => kind)).toContain('part-of');
  });

  it('links a draft to what was adopted', async () => {
    const content = await card('A/79/L.11');
    expect(content.relations).toMatchObject([
      { kind: 'adopted-as', documents: [{ symbol: 'A/RES/79/10', title: { language: 'en' } }] },
    ]);
  });

  it('decodes a symbol that no pack knows, and says what it belongs to', async () => {
    const content = await card('A/99/999/Add.3');
    expect(content).toMatchObject({ known: false, title: null, summary: null, facts: [] });
    expect(content.elements.length).toBe(4);
    expect(content.relations).toMatchObject([{ kind: 'addendum-of', documents: [{ symbol: 'A/99/999' }] }]);
  });

  it('is decoded where there is no database at all', async () => {
    const content = await symbolCard(
      'A/RES/70/1',
      new Library([]),
      { language: 'zh', interfaceLanguage: 'zh' },
      'unavailable',
    );
    expect(content).toMatchObject({ database: 'unavailable', known: false, kindName: '大会决议' });
  });

  it('is null for what is no symbol', async () => {
    const languages = { language: 'en', interfaceLanguage: 'en' } as const;
    expect(await symbolCard('and/or', library, languages, 'ready')).toBeNull();
  });
});

describe('the card of a term', () => {
  it('names it in the language asked for and in all others', async () => {
    const content = await termCard('ACABQ', library, 'ru', 'ready');
    expect(content?.name.text).toMatch(/^Консультативный комитет/);
    expect(content?.names.map(({ language }) => language)).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
    expect(content?.gloss?.language).toBe('ru');
  });

  it('is null for an id that no pack has', async () => {
    expect(await termCard('no such term', library, 'en', 'ready')).toBeNull();
  });
});

describe('search', () => {
  it.each<[string, string]>([
    ['A/RES/70/1', 'A/RES/70/1'],
    ['a/res/70/1 ', 'A/RES/70/1'],
    ['64/182', 'A/RES/64/182'],
    ['2274 (2016)', 'S/RES/2274(2016)'],
    ['2274', 'S/RES/2274(2016)'],
    ['217 A (III)', 'A/RES/217A(III)'],
    ['2021/2', 'E/RES/2021/2'],
    ['ACABQ', 'ACABQ'],
    ['麻管局', 'INCB'],
    ['УНП ООН', 'UNODC'],
    ['اليونيسيف', 'UNICEF'],
    ['Commission des stupéfiants', 'CND'],
    ['comision de estupefacientes', 'CND'],
  ])('%s is answered by %s first', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
  });

  it('gives a bare number every organ that has it, the known ones first', async () => {
    const ids = await found('56/12');
    expect(ids.slice(0, 3)).toContain('E/CN.7/RES/56/12');
    expect(ids).toContain('A/RES/56/12');
  });

  it.each<[string, string]>([
    ['transforming our wrld', 'A/RES/70/1'],
    ['sustanable developement goals', 'SDGs'],
    ['преобразование мира', 'A/RES/70/1'],
    ['变革世界', 'A/RES/70/1'],
    ['تحويل عالمنا', 'A/RES/70/1'],
    ['خطه التنميه المستدامه لعام ٢٠٣٠', 'A/RES/70/1'],
    ['transformer notre monde', 'A/RES/70/1'],
    ['women peace secutiry', 'S/RES/1325(2000)'],
  ])('finds “%s” by its words', async (query, expected) => {
    expect(await found(query)).toContain(expected);
  });

  it('answers nothing to nothing', async () => {
    expect(await found('   ')).toEqual([]);
    expect(await found('?!')).toEqual([]);
  });

  it('suggests what begins so', async () => {
    expect((await suggested('A/RES/79/1'))[0]).toBe('A/RES/79/1');
    expect((await suggested('acab'))[0]).toBe('ACABQ');
    expect(await suggested('S/RES/227')).toContain('S/RES/2274(2016)');
  });
});
