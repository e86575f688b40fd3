import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../harness/provided.ts';
import { MortalBrowser, type Sender } from './mortal-browser.ts';

const mortal = new MortalBrowser(inject('launch'));
let sender: Sender;
beforeAll(async () => {
  await mortal.start();
  sender = await mortal.running.openSender();
}, 60_000);
afterAll(() => mortal.end());

/** Enough rows that writing them takes several transactions. */
const ROWS = 14_000;

type Death = readonly ['tab' | 'browser', 'reading' | 'writing'];

/**
 * What dies, and when. The driver of Firefox may lose the preferences of a profile whose browser is killed, and then does
 * not start it again: there only tabs die.
 */
const DEATHS: readonly Death[] = [
  ['tab', 'reading'],
  ['tab', 'writing'],
  ...(inject('launch').browser === 'chromium'
    ? ([
        ['browser', 'reading'],
        ['browser', 'writing'],
      ] as const)
    : []),
];

interface Wanted {
  readonly title: string;
  readonly rows: number;
  /** How far the import goes before this is answered; it runs on meanwhile. */
  readonly until: 'reading' | 'writing' | 'installed';
}

/** Imports a made catalogue by the worker that the page of packs uses. Runs in a tab of the extension. */
function startImport({ title, rows, until }: Wanted): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => `A/70/${at + 1},${title} ${at + 1},A/70/L.${at + 1}`);
  const file = new Blob([['symbol,title,draft', ...lines].join('\n')]);
  const worker = new Worker(browser.runtime.getURL('pack-worker.js'));
  const facts = { id: 'mortal', name: 'Mortal', version: title, licence: '' };
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ report: string }>) => {
      if (data.report === 'prepared') worker.postMessage({ order: 'install', facts });
      if (data.report === until || data.report === 'fault') resolve(JSON.stringify(data));
    });
    worker.postMessage({ order: 'prepare', file });
  });
}

interface Stored {
  readonly packs: readonly { id: string; version: string; generation: string; shards: number }[];
  /** Imports of packs under way, and shards of each generation. */
  readonly imports: number;
  readonly shards: Readonly<Record<string, number>>;
}

/** What lies in the database, read without the extension's own code. */
async function readStored(): Promise<Stored> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rapporteur-index');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  const all = <Value>(store: string, keys = false) =>
    new Promise<Value>((resolve, reject) => {
      const objects = database.transaction(store).objectStore(store);
      const request = keys ? objects.getAllKeys() : objects.getAll();
      request.onsuccess = () => resolve(request.result as Value);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const packs = await all<Stored['packs']>('packs');
  const imports = await all<{ pack: string }[]>('imports');
  const shards: Record<string, number> = {};
  for (const [generation] of await all<string[][]>('shards', true))
    shards[generation ?? ''] = (shards[generation ?? ''] ?? 0) + 1;
  database.close();
  return { packs, imports: imports.filter(({ pack }) => pack === 'mortal').length, shards };
}

const card = async (symbol: string): Promise<string> => {
  const request = { kind: 'symbol', id: symbol, language: 'en', interfaceLanguage: 'en' };
  return JSON.stringify(await sender.send({ type: 'index.card', request }));
};

/** Every shard stored belongs to a pack that is there, and none is missing. */
async function isWhole(): Promise<boolean> {
  const { packs, imports, shards } = await sender.run(readStored, undefined);
  const expected = Object.fromEntries(packs.map(({ generation, shards: count }) => [generation, count]));
  return imports === 0 && JSON.stringify(sorted(shards)) === JSON.stringify(sorted(expected));
}
const sorted = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort();

async function startAgain(): Promise<void> {
  await mortal.start();
  sender = await mortal.running.openSender();
}

test('an import that dies at any point leaves the version before it, whole, and no row of its own', async () => {
  expect(await sender.run(startImport, { title: 'Old', rows: 300, until: 'installed' })).toContain('Old');
  expect(await card('A/70/7')).toContain('Old 7');
  await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);

  for (const [death, until] of DEATHS) {
    const doomed = death === 'tab' ? await mortal.running.openSender() : sender;
    expect(await doomed.run(startImport, { title: 'New', rows: ROWS, until })).toContain(until);
    if (death === 'browser') {
      await mortal.kill();
      await startAgain();
    } else await doomed.close();
    expect(await card('A/70/7'), `${death} while ${until}`).toContain('Old 7');
    expect(await card('A/70/20000')).not.toContain('New');
    // The next start, or the next import, sweeps; here a small one of another title does.
    if (death === 'tab') await sender.run(startImport, { title: 'Old', rows: 300, until: 'installed' });
    await expect.poll(isWhole, { timeout: 30_000, message: `${death} while ${until}` }).toBe(true);
  }
});

test('after all that the new version imports, and replaces the old one', async () => {
  expect(await sender.run(startImport, { title: 'New', rows: 2_000, until: 'installed' })).toContain('New');
  expect(await card('A/70/2000')).toContain('New 2000');
  await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
});
