import 'fake-indexeddb/auto';
import type { EntityTable } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { Database } from '../../../lib/database/index.ts';

const opened = (name: string) => {
  const database = new Database(name) as Database & { rows: EntityTable<{ id: number }, 'id'> };
  database.version(1).stores({ rows: 'id' });
  return database;
};

const failOnce = () =>
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });

afterEach(() => vi.restoreAllMocks());

it('tells every question that waited for an opening that it failed, and opens with the next', async () => {
  failOnce();
  const database = opened('failed-once');
  const waiting = [database.rows.count(), database.rows.add({ id: 1 })];
  for (const question of waiting) await expect(question).rejects.toThrow('full');

  await vi.waitFor(() => database.rows.add({ id: 2 }));
  expect(await database.rows.toArray()).toEqual([{ id: 2 }]);
});

it('stays closed where it was closed on purpose', async () => {
  failOnce();
  const database = opened('closed');
  const opening = database.open();
  database.close();
  await expect(opening).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(database.rows.count()).rejects.toThrow();
});
