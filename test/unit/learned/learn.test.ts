import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { symbolCard } from '../../../lib/index/card.ts';
import type { IndexDatabase } from '../../../lib/index/database.ts';
import { inOrder, LEARNED } from '../../../lib/index/learned.ts';
import { Library } from '../../../lib/index/library.ts';
import { databaseReader } from '../../../lib/index/reader.ts';
import type { Language } from '../../../lib/languages/index.ts';
import { citedFacts } from '../../../lib/learned/citation.ts';
import { learnFrom } from '../../../lib/learned/learn.ts';
import { learn } from '../../../lib/learned/publish.ts';
import { LearnedStore } from '../../../lib/learned/store.ts';
import type { Passages } from '../../../lib/page/protocol.ts';
import type { DocumentRecord } from '../../../lib/packs/index.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { removePack } from '../../../lib/packs/manage.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { chunks } from '../packs/support.ts';
import { freshDatabases } from '../packs/databases.ts';

const TODAY = new Date('2026-11-25T10:00:00Z');

describe('what a citation says of the document', () => {
  it.each<[Language, string, string, string | null, string | null]>([
    [
      'en',
      '',
      ' of 25 September 2015, entitled “Transforming our world”, and',
      '2015-09-25',
      'Transforming our world',
    ],
    ['en', '', ', entitled “Transforming our world”,', null, 'Transforming our world'],
    ['en', '', ', adopted on 3 May 2010, on “The rights of all” and', '2010-05-03', 'The rights of all'],
    [
      'fr',
      '',
      ' du 25 septembre 2015, intitulée « Transformer notre monde », ',
      '2015-09-25',
      'Transformer notre monde',
    ],
    [
      'es',
      '',
      ', de 25 de septiembre de 2015, titulada “Transformar nuestro mundo”',
      '2015-09-25',
      'Transformar nuestro mundo',
    ],
    [
      'ru',
      '',
      ' от 25 сентября 2015 года, озаглавленной «Преобразование нашего мира»',
      '2015-09-25',
      'Преобразование нашего мира',
    ],
    ['ru', '', ' от 25 сентября 2015 года', '2015-09-25', null],
    ['ar', '', ' المؤرخ 25 أيلول/سبتمبر 2015 المعنون "تحويل عالمنا"', '2015-09-25', 'تحويل عالمنا'],
    ['zh', '回顾其2015年9月25日题为“变革我们的世界”的第', '号决议', '2015-09-25', '变革我们的世界'],
    ['zh', '回顾其2015年9月25日第', '号决议', '2015-09-25', null],
    ['en', '', ' on 12 countries, in its report of 3 May 2010', null, null],
    ['en', '', ' and resolution 72/198 of 19 December 2017, entitled “Other”', null, null],
    ['en', '', ' and the “so-called” list', null, null],
    ['zh', '2015年9月25日通过了报告。第', '号决议', null, null],
  ])('%s: %s[…]%s', (language, before, after, date, title) => {
    const facts = citedFacts(before, after, language);
    expect(facts.date).toBe(date);
    expect(facts.title).toBe(title);
  });

  it('is not made slow by any text', () => {
    const hostile = ` of ${'1 '.repeat(20_000)}“${'a'.repeat(20_000)}`;
    const began = performance.now();
    for (const language of ['en', 'zh', 'ar'] as const) citedFacts(hostile, hostile, language);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

const head: Passages['head'] = [
  { text: 'United Nations A/RES/70/1', role: 'masthead' },
  { text: 'General Assembly Distr.: General', role: 'masthead' },
  { text: '21 October 2015', role: 'masthead' },
  { text: 'Seventieth session', role: 'masthead' },
  { text: 'Agenda items 15 and 116', role: 'masthead' },
  { text: 'Resolution adopted by the General Assembly on 25 September 2015', role: 'heading' },
  { text: '[without reference to a Main Committee (A/70/L.1)]', role: 'text' },
  { text: '70/1. Transforming our world: the 2030 Agenda for Sustainable Development', role: 'heading' },
];
const passages = (cited: Passages['cited'], symbol: string | null = 'A/RES/70/1'): Passages => ({
  document: { symbol, language: 'en', title: 'A/RES/70/1', url: 'https://docs.un.org/en/A/RES/70/1' },
  state: 'ready',
  head,
  cited,
});
const cites = (symbol: string, after: string) => ({ symbol, before: '', after });

describe('what an open document teaches', () => {
  it('is what its masthead says of it, with the draft it was', () => {
    expect(learnFrom(passages([]))).toEqual([
      {
        kind: 'document',
        symbol: 'A/RES/70/1',
        titles: { en: 'Transforming our world: the 2030 Agenda for Sustainable Development' },
        date: '2015-09-25',
        draft: 'A/70/L.1',
        agenda: ['Seventieth session · 15'],
      },
    ]);
  });

  it('is nothing of its own where the masthead bears another symbol or none is known', () => {
    expect(learnFrom(passages([], 'A/RES/70/2'))).toEqual([]);
    expect(learnFrom(passages([], null))).toEqual([]);
  });

  it('is what it says of others, each once, what came first standing', () => {
    const records = learnFrom(
      passages(
        [
          cites('A/RES/55/2', ' of 8 September 2000,'),
          cites('A/RES/55/2', ', entitled “United Nations Millennium Declaration”'),
          cites('A/RES/55/2', ' of 9 September 2000, entitled “Something else entirely”'),
          cites('A/RES/60/1', ' and'),
          cites('A/RES/60/2', ', entitled “<script>alert(1)</script>”'),
          cites('A/RES/70/1', ' of 1 January 1999'),
        ],
        null,
      ),
    );
    expect(records).toEqual([
      {
        kind: 'document',
        symbol: 'A/RES/55/2',
        titles: { en: 'United Nations Millennium Declaration' },
        titleFrom: 'citation',
        date: '2000-09-08',
      },
      { kind: 'document', symbol: 'A/RES/70/1', titles: {}, date: '1999-01-01' },
    ]);
  });
});

describe('the pack of what was read', () => {
  const database = freshDatabases();
  const store = () => new LearnedStore(`learned-${crypto.randomUUID()}`);
  const record = (symbol: string, facts: Partial<DocumentRecord> = {}): DocumentRecord => ({
    kind: 'document',
    symbol,
    titles: {},
    ...facts,
  });
  async function card(index: IndexDatabase, symbol: string, language: Language = 'en') {
    const packs = inOrder(await index.packs.toArray());
    const library = new Library(
      packs.map((pack) => ({ ...pack, reader: databaseReader(index, pack.generation) })),
    );
    return symbolCard(symbol, library, { language, interfaceLanguage: language }, 'ready');
  }

  it('answers, is named as the source in the reader’s language, and never goes before given facts', async () => {
    const [index, learned] = [database(), store()];
    await learn(
      index,
      learned,
      [record('A/RES/55/2', { date: '2000-09-08', titles: { en: 'As read' }, titleFrom: 'citation' })],
      TODAY,
    );
    const facts = { id: 'given', name: 'Given', version: '1', licence: '' };
    const given = new TextEncoder().encode('symbol,title\nA/RES/55/2,Millennium Declaration\n');
    await installPack(index, facts, await prepare(chunks(given)));
    await index.packs.update('given', { precedence: -5 });
    const shown = await card(index, 'A/RES/55/2', 'fr');
    expect(shown?.title).toMatchObject({ text: 'Millennium Declaration', source: 'given', otherwise: [] });
    expect(shown?.facts).toMatchObject([{ name: 'date', text: '8 septembre 2000', source: LEARNED.id }]);
    expect(shown?.sources.map(({ name }) => name)).toEqual(['Given', 'Lu dans les documents']);
  });

  it('grows by what is new, and is not made again where nothing is', async () => {
    const [index, learned] = [database(), store()];
    const first = [record('A/RES/55/2', { date: '2000-09-08' })];
    expect(await learn(index, learned, first, TODAY)).toMatchObject({ ok: true, value: { documents: 1 } });
    expect(await learn(index, learned, first, TODAY)).toBeNull();
    const changed = [record('A/RES/55/2', { date: '1999-01-01', titles: { fr: 'Déclaration' } })];
    await learn(index, learned, changed, TODAY);
    expect((await card(index, 'A/RES/55/2', 'fr'))?.facts[0]?.text).toBe('8 septembre 2000');
    expect((await card(index, 'A/RES/55/2', 'fr'))?.title?.text).toBe('Déclaration');
    expect(await index.packs.count()).toBe(1);
  });

  it('forgets what was read longest ago, beyond its bound', async () => {
    let now = 0;
    const learned = new LearnedStore(`learned-${crypto.randomUUID()}`, () => ++now, 3);
    for (const number of [1, 2, 3, 4, 5]) await learned.add([record(`A/70/${number}`, { date: '2015' })]);
    expect((await learned.records()).map(({ symbol }) => symbol)).toEqual(['A/70/3', 'A/70/4', 'A/70/5']);
  });

  it('goes on from a pack that a backup brought back, and from nothing once it was removed', async () => {
    const index = database();
    await learn(index, store(), [record('A/70/1', { date: '2015' })], TODAY);
    const learned = store();
    await learn(index, learned, [record('A/70/2', { date: '2016' })], TODAY);
    expect((await index.packs.get(LEARNED.id))?.documents).toBe(2);
    await learned.clear();
    await (
      await removePack(index, LEARNED.id)
    ).whenSwept;
    await learn(index, learned, [record('A/70/3', { date: '2017' })], TODAY);
    expect((await index.packs.get(LEARNED.id))?.documents).toBe(1);
  });
});
