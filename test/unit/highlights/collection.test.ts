import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Collection } from '../../../lib/highlights/library/collection.ts';
import { PAGE_LIMIT } from '../../../lib/highlights/protocol.ts';
import type { Highlight } from '../../../lib/highlights/record.ts';
import { listeners } from './heard.ts';
import { sampleHighlight } from './sample.ts';

vi.mock('webextension-polyfill', () => import('./heard.ts'));

interface Asked {
  readonly type: string;
  readonly request: {
    document?: string;
    symbols?: string[];
    after?: [number, string] | null;
    limit?: number;
  };
}
type Answer = { ok: true; value: unknown } | { ok: false; fault: { code: string } };

let asked: Asked[];
let stored: Highlight[];
/** Answers in the place of the database's own. */
let instead: (message: Asked) => Answer | Promise<Answer> | undefined;
let lifetime: AbortController;

function answer({ type, request }: Asked): Answer {
  if (type === 'highlights.byDocument')
    return {
      ok: true,
      value: { highlights: stored.filter(({ document }) => document === request.document) },
    };
  if (type === 'index.cards')
    return {
      ok: true,
      value: {
        documents: (request.symbols ?? []).filter((symbol) => symbol !== 'A/99/9').map(known),
        database: 'ready',
      },
    };
  if (type !== 'highlights.page') return { ok: true, value: { documents: ['A/80/1'], count: 1 } };
  const from = request.after ? stored.findIndex(({ id }) => id === request.after?.[1]) + 1 : 0;
  const highlights = stored.slice(from, from + (request.limit ?? 0));
  const last = highlights.at(-1);
  const next = last && from + highlights.length < stored.length ? [last.createdAt, last.id] : null;
  return { ok: true, value: { highlights, next } };
}

const known = (symbol: string) => ({
  symbol,
  display: symbol,
  title: { text: `Title of ${symbol}`, language: 'en' },
  date: '2025-01-02',
  kindName: 'report',
  known: true,
});

const one = (number: number, symbol: string | null = 'A/80/1', more: Partial<Highlight> = {}) =>
  sampleHighlight(number, { symbol, document: symbol ?? 'https://example.org/a', ...more });

beforeEach(() => {
  asked = [];
  stored = [];
  instead = () => undefined;
  lifetime = new AbortController();
  listeners.clear();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'rapporteur',
      sendMessage: async (message: Asked) => {
        asked.push(message);
        await Promise.resolve();
        return (await instead(message)) ?? answer(message);
      },
    },
  });
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const of = (type: string) => asked.filter((message) => message.type === type).map(({ request }) => request);
const announce = (...documents: string[]) => {
  for (const listener of listeners) listener({ type: 'highlights-changed', documents });
};

async function opened(...highlights: Highlight[]): Promise<Collection> {
  stored = highlights;
  const collection = new Collection('en', lifetime.signal);
  await settle();
  return collection;
}
const ids = ({ entries }: Collection) =>
  entries.value?.map(({ highlight }) => highlight.id.slice(10)).join(' ');

describe('the collection of highlights', () => {
  it('has all of them, with what the index knows of their documents', async () => {
    const collection = await opened(one(1), one(2, 'A/99/9'), one(3, null));
    expect(collection.whole.value).toBe(true);
    expect(collection.entries.value?.map(({ title, date, body }) => [title, date, body])).toEqual([
      ['Title of A/80/1', '2025-01-02', 'A/'],
      [stored[1]?.title, stored[1]?.documentDate, 'A/'],
      [stored[2]?.title, stored[2]?.documentDate, ''],
    ]);
    expect(of('index.cards')).toEqual([
      { symbols: ['A/80/1', 'A/99/9'], language: 'en', interfaceLanguage: 'en' },
    ]);
  });

  it('shows those made last at once, and then the others, page by page', async () => {
    stored = Array.from({ length: PAGE_LIMIT + 100 }, (_, number) => one(number));
    let shown: number | undefined;
    instead = ({ type, request }) => {
      if (type === 'highlights.page' && request.after) shown ??= collection.entries.value?.length;
      return undefined;
    };
    const collection = new Collection('en', lifetime.signal);
    await vi.waitFor(() => expect(collection.whole.value).toBe(true));
    expect(of('highlights.page').map(({ limit }) => limit)).toEqual([60, PAGE_LIMIT, PAGE_LIMIT]);
    expect(collection.entries.value).toHaveLength(PAGE_LIMIT + 100);
    expect(new Set(ids(collection)?.split(' ')).size).toBe(PAGE_LIMIT + 100);
  });

  it('says why it cannot be read, and reads it when it is asked again', async () => {
    instead = () => ({ ok: false, fault: { code: 'highlights-unavailable' } });
    const collection = await opened(one(1));
    expect([collection.entries.value, collection.fault.value?.code]).toEqual([
      null,
      'highlights-unavailable',
    ]);
    instead = () => undefined;
    await collection.load();
    expect([ids(collection), collection.fault.value]).toEqual(['1', null]);
  });

  it('keeps up with what other surfaces change, document by document', async () => {
    const collection = await opened(one(1), one(2, 'A/80/2'));
    stored = [one(3), one(2, 'A/80/2', { note: 'new' })];
    announce('A/80/1');
    await settle();
    expect(of('highlights.byDocument')).toEqual([{ document: 'A/80/1' }]);
    expect(ids(collection)).toBe('2 3');
    expect(of('highlights.page')).toHaveLength(1);
    expect(of('index.cards')).toHaveLength(1);
  });

  it('asks the index for documents that are new', async () => {
    const collection = await opened(one(1));
    stored = [one(1), one(2, 'A/80/2')];
    announce('A/80/2');
    await settle();
    expect(of('index.cards').map(({ symbols }) => symbols)).toEqual([['A/80/1'], ['A/80/2']]);
    expect(collection.entries.value?.[1]?.title).toBe('Title of A/80/2');
  });

  it('is read anew where many documents changed', async () => {
    const collection = await opened(one(1));
    stored = [one(5)];
    announce(...Array.from({ length: 21 }, (_, number) => `A/80/${number}`));
    await settle();
    expect(of('highlights.byDocument')).toEqual([]);
    expect(ids(collection)).toBe('5');
  });

  it('does not go back to what a document had before all was read anew', async () => {
    const collection = await opened(one(1));
    let late: (answer: Answer) => void = () => undefined;
    instead = ({ type }) =>
      type === 'highlights.byDocument' ? new Promise((resolve) => (late = resolve)) : undefined;
    announce('A/80/1');
    await settle();
    stored = [one(3)];
    await collection.load();
    late({ ok: true, value: { highlights: [one(2)] } });
    await settle();
    expect(ids(collection)).toBe('3');
  });

  it('shows the newest, though an earlier answer comes late', async () => {
    const collection = await opened(one(1));
    const waiting: ((answer: Answer) => void)[] = [];
    instead = ({ type }) =>
      type === 'highlights.byDocument' ? new Promise((resolve) => waiting.push(resolve)) : undefined;
    announce('A/80/1');
    announce('A/80/1');
    await settle();
    waiting[1]?.({ ok: true, value: { highlights: [one(3)] } });
    await settle();
    waiting[0]?.({ ok: true, value: { highlights: [one(2)] } });
    await settle();
    expect(ids(collection)).toBe('3');
  });

  it('is read again where something changes while it is read', async () => {
    const collection = await opened(one(1));
    const waiting: ((answer: Answer) => void)[] = [];
    instead = ({ type }) =>
      type === 'highlights.page' ? new Promise((resolve) => waiting.push(resolve)) : undefined;
    const load = collection.load();
    announce('A/80/1');
    await settle();
    waiting[1]?.({ ok: true, value: { highlights: [one(3)], next: null } });
    await settle();
    waiting[0]?.({ ok: true, value: { highlights: [one(2)], next: null } });
    await load;
    expect(ids(collection)).toBe('3');
  });

  it('is read no more once the page is left', async () => {
    const collection = await opened(one(1));
    stored = [];
    lifetime.abort();
    announce('A/80/1');
    await settle();
    expect([ids(collection), of('highlights.byDocument')]).toEqual(['1', []]);
  });
});

describe('what is done in the library', () => {
  it.each([
    ['edit', (collection: Collection) => collection.edit(['highlight-1'], { set: { note: 'x' } })],
    ['remove', (collection: Collection) => collection.remove(['highlight-1'])],
    ['import', (collection: Collection) => collection.import([one(1)])],
    ['restore', (collection: Collection) => collection.restore([one(1)], true)],
  ])('is told the database, and what it changed is read: %s', async (name, act) => {
    const collection = await opened(one(1));
    stored = [one(1, 'A/80/1', { note: 'x' })];
    const acted = await act(collection);
    const [request] = of(`highlights.${name}`);
    expect(request).toMatchObject({ action: acted.ok ? acted.value : '' });
    expect(collection.entries.value?.[0]?.highlight.note).toBe('x');
  });

  it('is taken back, and done again, by its name', async () => {
    const collection = await opened(one(1));
    await collection.undo('a');
    await collection.redo('a');
    expect([of('highlights.undo'), of('highlights.redo')]).toEqual([[{ action: 'a' }], [{ action: 'a' }]]);
  });

  it('fails with the fault of the database, and changes nothing', async () => {
    const collection = await opened(one(1));
    instead = () => ({ ok: false, fault: { code: 'highlights-disk-full' } });
    expect(await collection.remove(['highlight-1'])).toMatchObject({
      fault: { code: 'highlights-disk-full' },
    });
    expect(ids(collection)).toBe('1');
  });
});
