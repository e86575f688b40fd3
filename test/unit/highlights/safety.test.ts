import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import { HighlightStore } from '../../../lib/highlights/store.ts';
import fixture from './fixtures/schema-1.json' with { type: 'json' };
import { createRandom, doAct, randomAct, stateOf } from './random-acts.ts';
import { sampleHighlight } from './sample.ts';

const NAME = 'safety-test';
afterEach(() => Dexie.delete(NAME));

const all = async (database: HighlightDatabase) => stateOf(await database.highlights.toArray());

describe('the database of highlights', () => {
  it('keeps what was acknowledged, and nothing half-done, wherever it is killed in 1,000 random actions', async () => {
    const random = createRandom(20261125);
    // A second database lives through the same actions and is never killed: the state before and after each is known.
    const shadow = new HighlightDatabase(`${NAME}-shadow`);
    let database = new HighlightDatabase(NAME);
    let before = await all(shadow);
    let killed = 0;
    for (let step = 0; step < 1000; step++) {
      const model = new HighlightStore(shadow);
      const act = await randomAct(random, model, `action-${step}`);
      await doAct(model, act);
      const after = await all(shadow);
      const running = doAct(new HighlightStore(database), act);
      if (random(4) > 0) {
        await running;
      } else {
        // The worker dies somewhere in the middle: what runs is never answered.
        running.catch(() => undefined);
        for (let turn = random(30); turn > 0; turn--) await Promise.resolve();
        if (random(2) === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        database.close();
        await Promise.allSettled([running]);
        database = new HighlightDatabase(NAME);
        killed++;
        const found = await all(database);
        expect([before, after]).toContain(found);
        // Who was not answered asks again.
        if (found === before) await doAct(new HighlightStore(database), act);
      }
      expect(await all(database)).toBe(after);
      before = after;
    }
    await shadow.delete();
    expect(killed).toBeGreaterThan(200);
    database.close();
  }, 120_000);

  it('lets two tabs act at once: nothing is lost, nothing is doubled', async () => {
    const [one, other] = [new HighlightDatabase(NAME), new HighlightDatabase(NAME)];
    const stores = [new HighlightStore(one), new HighlightStore(other)];
    const adding = stores.flatMap((store) =>
      Array.from({ length: 30 }, (_, index) => store.add(`add-${index}`, [sampleHighlight(index)])),
    );
    await Promise.all(adding);
    expect(await one.highlights.count()).toBe(30);
    expect(await other.actions.count()).toBe(30);
    one.close();
    other.close();
  });

  it('opens a database of schema 1 with everything in it, after copying it', async () => {
    const old = new Dexie(NAME);
    old.version(fixture.version).stores(fixture.stores);
    await old.table('highlights').bulkAdd(fixture.highlights);
    await old.table('actions').bulkAdd(fixture.actions);
    old.close();
    const database = new HighlightDatabase(NAME);
    expect(await new HighlightStore(database).byDocument('A/RES/70/1')).toEqual(fixture.highlights);
    expect((await new HighlightStore(database).history()).undo?.id).toBe('add-1');
    expect(await database.copies.toArray()).toMatchObject([{ version: 1, highlights: fixture.highlights }]);
    const store = new HighlightStore(database);
    const [copy] = await store.copies();
    expect(copy).toMatchObject({ version: 1, count: fixture.highlights.length });
    expect(await store.copy(copy?.number ?? 0)).toEqual(fixture.highlights);
    await store.dropCopy(copy?.number ?? 0);
    expect(await store.copies()).toEqual([]);
    expect(await store.copy(copy?.number ?? 0)).toBeNull();
    database.close();
  });
});
