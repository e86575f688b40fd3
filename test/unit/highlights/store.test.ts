import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import { HighlightStore, KEPT_ACTIONS } from '../../../lib/highlights/store.ts';
import { sampleHighlight } from './sample.ts';

let database: HighlightDatabase;
let store: HighlightStore;
let time = 0;

beforeEach(() => {
  database = new HighlightDatabase('store-test');
  store = new HighlightStore(database, () => ++time);
});
afterEach(() => database.delete());

const ids = async () => (await store.page(null, 100)).highlights.map(({ id }) => id).reverse();

describe('the store of highlights', () => {
  it('adds a highlight once, however often it is asked to', async () => {
    await store.add('one', [sampleHighlight(1)]);
    await store.add('one', [sampleHighlight(1)]);
    await store.add('two', [sampleHighlight(1, { note: 'other' })]);
    expect(await store.byDocument('A/RES/70/1')).toEqual([sampleHighlight(1)]);
  });

  it('changes, adds and takes tags, and says how many it changed', async () => {
    await store.add('add', [sampleHighlight(1, { tags: ['Peace'] }), sampleHighlight(2)]);
    const done = await store.edit('edit', ['highlight-1', 'highlight-2', 'nobody'], {
      set: { colour: 'pink' },
      addTags: ['peace', 'drugs'],
    });
    expect(done).toEqual({ documents: ['A/RES/70/1'], count: 2 });
    await store.edit('again', ['highlight-1'], { removeTags: ['PEACE'] });
    const [one, two] = await store.byDocument('A/RES/70/1');
    expect(one).toMatchObject({ colour: 'pink', tags: ['drugs'] });
    expect(two).toMatchObject({ colour: 'pink', tags: ['peace', 'drugs'] });
    expect(await store.tags()).toEqual(['drugs', 'peace']);
  });

  it('takes actions back and does them again, in order', async () => {
    await store.add('add', [sampleHighlight(1), sampleHighlight(2)]);
    await store.edit('edit', ['highlight-1'], { set: { note: 'Quote this' } });
    await store.remove('remove', ['highlight-1', 'highlight-2']);
    expect(await ids()).toEqual([]);
    expect((await store.history()).undo).toEqual({ id: 'remove', kind: 'remove', count: 2 });
    await store.undo('remove');
    await store.undo('remove');
    expect(await ids()).toEqual(['highlight-1', 'highlight-2']);
    await store.undo('edit');
    expect((await store.byDocument('A/RES/70/1'))[0]).toEqual(sampleHighlight(1));
    expect((await store.history()).redo?.id).toBe('edit');
    await store.redo('edit');
    await store.redo('remove');
    expect(await ids()).toEqual([]);
    expect((await store.history()).redo).toBeNull();
  });

  it('does not take back an action whose highlights were changed since', async () => {
    await store.add('add', [sampleHighlight(1)]);
    await store.edit('first', ['highlight-1'], { set: { note: 'first' } });
    await store.edit('second', ['highlight-1'], { set: { note: 'second' } });
    expect(await store.undo('first')).toMatchObject({
      ok: false,
      fault: { code: 'highlights-undo-changed' },
    });
    expect(await store.undo('nothing')).toMatchObject({ ok: false, fault: { code: 'highlights-undo-gone' } });
    expect((await store.byDocument('A/RES/70/1'))[0]?.note).toBe('second');
  });

  it('forgets what was undone once something else is done, and the oldest actions', async () => {
    await store.add('add', [sampleHighlight(1)]);
    await store.undo('add');
    await store.add('other', [sampleHighlight(2)]);
    expect((await store.history()).redo).toBeNull();
    for (let number = 0; number < KEPT_ACTIONS + 5; number++) {
      await store.edit(`edit-${number}`, ['highlight-2'], { set: { note: String(number) } });
    }
    expect(await database.actions.count()).toBe(KEPT_ACTIONS);
  });

  it('pages through all highlights, those made last first, also those made at the same moment', async () => {
    const all = Array.from({ length: 25 }, (_, index) =>
      sampleHighlight(index, { createdAt: 5 + (index >> 3) }),
    );
    await store.add('add', all);
    const seen: string[] = [];
    let cursor = null;
    do {
      const { highlights, next } = await store.page(cursor, 10);
      seen.push(...highlights.map(({ id }) => id));
      cursor = next;
    } while (cursor);
    expect(seen.slice(0, 1)).toEqual(['highlight-24']);
    expect(seen.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('restores a backup over what is there or in place of it, and takes that back', async () => {
    await store.add('add', [sampleHighlight(1, { note: 'old' }), sampleHighlight(2)]);
    await store.restore('merge', [sampleHighlight(1, { note: 'saved' }), sampleHighlight(3)], false);
    expect(await ids()).toEqual(['highlight-1', 'highlight-2', 'highlight-3']);
    await store.restore('replace', [sampleHighlight(4)], true);
    expect(await ids()).toEqual(['highlight-4']);
    await store.undo('replace');
    await store.undo('merge');
    expect((await store.byDocument('A/RES/70/1')).map(({ note }) => note)).toEqual(['old', '']);
  });

  it('notes what a reading lost, without an action', async () => {
    await store.add('add', [sampleHighlight(1), sampleHighlight(2)]);
    expect(await store.noteFindings([{ id: 'highlight-1', lost: true }])).toMatchObject({ count: 1 });
    expect(await store.noteFindings([{ id: 'highlight-1', lost: true }])).toMatchObject({ count: 0 });
    expect((await store.history()).undo?.id).toBe('add');
    await expect(store.undo('add')).resolves.toMatchObject({ ok: true });
  });
});
