import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { exportPack } from '../../../lib/packs/index.ts';
import { removePack } from '../../../lib/packs/manage.ts';
import { openDesk, stubLocks, type Page } from './desks.ts';

const csv = (count: number, title: string) =>
  new Blob([
    `symbol,title\n${Array.from({ length: count }, (_, at) => `A/70/${at + 1},${title} ${at + 1}`).join('\n')}\n`,
  ]);
const facts = { id: 'paths', name: 'paths', version: '1', licence: '' };

let database: IndexDatabase;
beforeEach(() => {
  stubLocks();
  database = new IndexDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await database.delete();
});

const installed = async () =>
  (await database.packs.toArray()).map(({ id, name, documents }) => ({ id, name, documents }));
/** Nothing lies about: every shard is of a pack, and no import is under way. */
async function expectWhole(): Promise<void> {
  const packs = await database.packs.toArray();
  expect(await database.shards.count()).toBe(packs.reduce((sum, { shards }) => sum + shards, 0));
  expect(await database.imports.count()).toBe(0);
}
async function add(page: Page, file: Blob, name: string, title = 'paths'): Promise<void> {
  await page.ask({ order: 'prepare', file, name }, 'prepared');
  await page.ask({ order: 'install', facts: { ...facts, name: title }, isNew: true }, 'installed');
}

describe('two pages that import at once', () => {
  it('make two packs, one after the other, the second under a name of its own', async () => {
    const [one, other] = [openDesk(), openDesk()];
    for (const page of [one, other])
      await page.ask({ order: 'prepare', file: csv(4_000, 'Path'), name: 'paths.csv' }, 'prepared');
    const order = { order: 'install', facts, isNew: true } as const;
    await Promise.all([one, other].map((page) => page.ask(order, 'installed')));
    expect(await installed()).toEqual([
      { id: 'paths', name: 'paths', documents: 4_000 },
      { id: 'paths-2', name: 'paths (2)', documents: 4_000 },
    ]);
    await expectWhole();
  });

  it('can be cancelled while they wait for one another, at once, and the other goes on', async () => {
    const [one, other] = [openDesk(), openDesk()];
    for (const page of [one, other])
      await page.ask({ order: 'prepare', file: csv(50, 'Path'), name: 'paths.csv' }, 'prepared');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const holding = navigator.locks.request('rapporteur-pack-import', {}, () => held);
    const order = { order: 'install', facts, isNew: true } as const;
    await other.ask(order, 'waiting');
    await other.ask({ order: 'cancel' }, 'cancelled');
    const adding = one.ask(order, 'installed');
    letGo();
    await Promise.all([adding, holding]);
    expect(await installed()).toEqual([{ id: 'paths', name: 'paths', documents: 50 }]);
    await expectWhole();
  });
});

describe('a file that is there already', () => {
  it('is compared with the pack of its name, and updates it where that is chosen', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv');
    const { preview } = await page.ask(
      { order: 'prepare', file: csv(5, 'Path'), name: 'paths.csv' },
      'prepared',
    );
    expect(preview.compared).toMatchObject({ updates: 'paths', comparison: { fresh: 0, same: 5 } });
    await page.ask({ order: 'install', facts }, 'installed');
    expect(await installed()).toEqual([{ id: 'paths', name: 'paths', documents: 5 }]);
    await expectWhole();
  });

  it('becomes a second pack where a new one is chosen, and the other stays', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv');
    await add(page, csv(6, 'Road'), 'paths.csv');
    expect(await installed()).toEqual([
      { id: 'paths', name: 'paths', documents: 5 },
      { id: 'paths-2', name: 'paths (2)', documents: 6 },
    ]);
    await expectWhole();
  });

  it('is known by the id of its manifest, whatever its name', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv', 'Paths of the mountains');
    const parts: BlobPart[] = [];
    await exportPack(database, 'paths', (part) => parts.push(Uint8Array.from(part)));
    const file = new Blob(parts);
    const { preview } = await page.ask({ order: 'prepare', file, name: 'other.zip' }, 'prepared');
    expect(preview.compared).toMatchObject({ updates: 'paths', comparison: { fresh: 0, same: 5 } });
  });

  it('stays compared with what the reader chose when its columns are named by hand', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv');
    const again = {
      order: 'prepare',
      file: csv(5, 'Path'),
      name: 'paths.csv',
      mapping: ['symbol', 'subjects'],
    } as const;
    const chosen = await page.ask({ ...again, updates: null }, 'prepared');
    expect(chosen.preview.compared).toMatchObject({ updates: null, comparison: { fresh: 5 } });
    const likely = await page.ask(again, 'prepared');
    expect(likely.preview.compared).toMatchObject({ updates: 'paths', comparison: { changed: 5 } });
  });

  it('is installed anew where another page removed its pack meanwhile', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv');
    await page.ask({ order: 'prepare', file: csv(7, 'Path'), name: 'paths.csv' }, 'prepared');
    await (
      await removePack(database, 'paths')
    ).whenSwept;
    await page.ask({ order: 'install', facts }, 'installed');
    expect(await installed()).toEqual([{ id: 'paths', name: 'paths', documents: 7 }]);
    await expectWhole();
  });
});

describe('a disk that is full', () => {
  it('is said of the file, leaves the pack as it was, and once there is room the next try adds it', async () => {
    const page = openDesk();
    await add(page, csv(5, 'Path'), 'paths.csv');
    const before = await database.packs.toArray();
    let room = 1;
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      ?.value as IDBObjectStore['put'];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'shards' && room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    });
    await page.ask({ order: 'prepare', file: csv(6_000, 'Road'), name: 'paths.csv' }, 'prepared');
    const { fault } = await page.ask({ order: 'install', facts }, 'fault');
    expect(fault.code).toBe('pack-disk-full');
    expect(await database.packs.toArray()).toEqual(before);
    await expectWhole();
    vi.restoreAllMocks();
    await page.ask({ order: 'prepare', file: csv(6_000, 'Road'), name: 'paths.csv' }, 'prepared');
    await page.ask({ order: 'install', facts }, 'installed');
    expect(await installed()).toEqual([{ id: 'paths', name: 'paths', documents: 6_000 }]);
    await expectWhole();
  });
});
