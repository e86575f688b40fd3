import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { learnFromReading } from '../../../lib/learned/note.ts';

const world = vi.hoisted(() => ({
  teach: true,
  listeners: [] as ((message: unknown, sender: object) => void)[],
  learned: [] as unknown[],
  learning: Promise.resolve<unknown>(undefined),
}));

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { onMessage: { addListener: (one: () => void) => world.listeners.push(one) } } },
}));
vi.mock('../../../lib/index/database.ts', () => ({
  IndexDatabase: class {
    readonly name = 'index';
  },
}));
vi.mock('../../../lib/learned/store.ts', () => ({
  LearnedStore: class {
    readonly name = 'learned';
  },
}));
vi.mock('../../../lib/learned/publish.ts', () => ({
  learn: (_: object, __: object, records: unknown) => {
    world.learned.push(records);
    return world.learning;
  },
}));

/** What the frames of tabs answer when they are asked for their passages, by tab and frame. */
const pages = new Map<string, unknown>();
const asked: string[] = [];

const passages = (symbol: string, state = 'ready') => ({
  ok: true,
  value: {
    document: { symbol, language: 'en', title: symbol, url: 'https://docs.un.org/' },
    state,
    head: [],
    cited: [
      { symbol: 'A/RES/70/1', before: '', after: ' of 25 September 2015, entitled “Transforming our world”' },
    ],
  },
});

beforeEach(() => {
  Object.assign(world, { teach: true, listeners: [], learned: [], learning: Promise.resolve() });
  pages.clear();
  asked.length = 0;
  vi.stubGlobal('chrome', {
    runtime: { id: 'rapporteur' },
    storage: {
      local: { get: () => Promise.resolve({ settings: { documentsTeach: world.teach } }) },
      managed: { get: () => Promise.resolve({}) },
    },
    tabs: {
      sendMessage: (tab: number, _: object, { frameId }: { frameId: number }) => {
        asked.push(`${tab}/${frameId}`);
        return Promise.resolve(pages.get(`${tab}/${frameId}`));
      },
    },
  });
  learnFromReading();
});
afterEach(() => vi.unstubAllGlobals());

const hears = (message: unknown, sender: object) => world.listeners.forEach((one) => one(message, sender));
const counted = { type: 'tab.counted', request: { references: 1, terms: 0 } };
/** Time in which all that was heard is done. */
const done = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a page that was read to its end teaches, in the frame in which it stands', async () => {
  pages.set('3/0', passages('A/79/1'));
  pages.set('4/12', passages('A/79/2'));
  hears(counted, { tab: { id: 3 } });
  hears(counted, { tab: { id: 4 }, frameId: 12 });
  await done();
  expect(asked).toEqual(['3/0', '4/12']);
  expect(world.learned).toMatchObject([[{ symbol: 'A/RES/70/1' }], [{ symbol: 'A/RES/70/1' }]]);
});

test('nothing is asked where the reader did not switch it on, nor after other messages or without a tab', async () => {
  hears({ type: 'tab.wake' }, { tab: { id: 3 } });
  hears('tab.counted', { tab: { id: 3 } });
  hears(counted, {});
  world.teach = false;
  hears(counted, { tab: { id: 3 } });
  await done();
  expect(asked).toEqual([]);
});

test('a page that is still being read, is silent or cites nothing that tells teaches nothing', async () => {
  pages.set('1/0', passages('A/79/1', 'reading'));
  pages.set('2/0', { ok: false, fault: { code: 'background-silent', values: {} } });
  hears(counted, { tab: { id: 1 } });
  hears(counted, { tab: { id: 2 } });
  await done();
  expect(asked).toHaveLength(2);
  expect(world.learned).toEqual([]);
});

test('one document is learned from at a time, and a failure does not end it', async () => {
  let fail: (reason: Error) => void = () => undefined;
  world.learning = new Promise((_, reject) => (fail = reject));
  pages.set('1/0', passages('A/79/1'));
  pages.set('2/0', passages('A/79/2'));
  hears(counted, { tab: { id: 1 } });
  hears(counted, { tab: { id: 2 } });
  await done();
  expect(asked).toEqual(['1/0']);
  world.learning = Promise.resolve();
  fail(new Error('the database is blocked'));
  await done();
  expect(asked).toEqual(['1/0', '2/0']);
  expect(world.learned).toHaveLength(2);
});
