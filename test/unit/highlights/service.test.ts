import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import { highlightsService } from '../../../lib/highlights/service.ts';
import { HighlightStore } from '../../../lib/highlights/store.ts';
import { sampleHighlight } from './sample.ts';

const { told, created } = vi.hoisted(() => ({ told: [] as unknown[], created: [] as object[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: (message: unknown) => Promise.resolve(told.push(message)) },
    tabs: { query: () => Promise.resolve([]), create: (tab: object) => Promise.resolve(created.push(tab)) },
    storage: { session: { set: () => Promise.resolve() } },
  },
}));

const NAME = 'service-test';
let database: HighlightDatabase;
let store: HighlightStore;
let changes: number;

beforeEach(() => {
  told.length = created.length = 0;
  changes = 0;
  database = new HighlightDatabase(NAME);
  store = new HighlightStore(database);
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await Dexie.delete(NAME);
});

const ask = (call: string, request: object) =>
  highlightsService(store, () => changes++).answer(call, request, { id: 'rapporteur' });
const add = (...numbers: number[]) =>
  ask('add', {
    action: `add-${numbers.join()}`,
    highlights: numbers.map((number) => sampleHighlight(number)),
  });

describe('what the background does with highlights', () => {
  it('stores them, tells every surface, and says what it did', async () => {
    expect(await add(1, 2)).toEqual({ ok: true, value: { documents: ['A/RES/70/1'], count: 2 } });
    expect(told).toEqual([{ type: 'highlights-changed', documents: ['A/RES/70/1'] }]);
    expect(changes).toBe(1);
    expect(await ask('byDocument', { document: 'A/RES/70/1' })).toMatchObject({
      value: { highlights: [{ id: 'highlight-1' }, { id: 'highlight-2' }] },
    });
  });

  it('opens the document of one, and says where that is gone', async () => {
    await add(1);
    expect(await ask('open', { id: 'highlight-1' })).toEqual({ ok: true, value: {} });
    expect(created).toEqual([{ url: 'https://docs.un.org/en/A/RES/70/1' }]);
    expect(await ask('open', { id: 'highlight-9' })).toMatchObject({ fault: { code: 'highlights-gone' } });
    expect(created).toHaveLength(1);
  });

  it('opens no address but of the web', async () => {
    const highlight = sampleHighlight(1, { url: 'javascript:alert(1)' });
    await ask('add', { action: 'a', highlights: [highlight] });
    expect(await ask('open', { id: highlight.id })).toMatchObject({
      fault: { code: 'highlights-no-address' },
    });
    expect(created).toEqual([]);
  });

  it('hides a row that was damaged on the disk, not the others', async () => {
    await add(1, 2);
    await database.highlights.update('highlight-1', { colour: 'none' as never });
    expect(await ask('byDocument', { document: 'A/RES/70/1' })).toMatchObject({
      value: { highlights: [{ id: 'highlight-2' }] },
    });
    const page = await ask('page', { after: null, limit: 10 });
    expect(page.ok && (page.value as { highlights: object[] }).highlights).toHaveLength(1);
  });

  it.each([
    [new DOMException('the disk is full', 'QuotaExceededError'), 'highlights-disk-full'],
    [new Error('no database'), 'highlights-unavailable'],
  ])('says so where the database fails: %s', async (thrown, code) => {
    vi.spyOn(store, 'add').mockRejectedValue(thrown);
    expect(await add(1)).toMatchObject({ ok: false, fault: { code } });
    expect([told, changes]).toEqual([[], 0]);
    vi.spyOn(store, 'tags').mockRejectedValue(thrown);
    expect(await ask('tags', {})).toMatchObject({ ok: false, fault: { code } });
  });
});
