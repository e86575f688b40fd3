import { expect, inject, test } from 'vitest';
import '../harness/provided.ts';
import { inMortalBrowser, type Sender } from './mortal-browser.ts';

/** Enough rows that writing them takes several transactions. */
const ROWS = 14_000;
/** After so long every sweep has come, in milliseconds. */
const SWEPT_MS = 30_000;

/** The longest wait for an import's report on a busy machine, in milliseconds. */
const REPORT_MS = 60_000;

/** The longest wait for anything else asked of the browser, its restart too, in milliseconds. */
const ANSWER_MS = 60_000;

/** The work's value, or an error that names it where it is not there within a time in milliseconds. */
async function within<Value>(name: string, limit: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name}: not within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What dies, and when. */
const DEATHS = [
  ['tab', 'reading'],
  ['tab', 'writing'],
  ['browser', 'reading'],
  ['browser', 'writing'],
] as const;

interface Wanted {
  readonly title: string;
  readonly rows: number;
  /** How far the import goes before this is answered; it runs on meanwhile. */
  readonly until: 'reading' | 'writing' | 'installed';
  /** The longest wait for that, in milliseconds. */
  readonly limit: number;
}

/** Imports a made catalogue by the worker that the page of packs uses. Runs in a tab of the extension. */
function startImport({ title, rows, until, limit }: Wanted): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => `A/70/${at + 1},${title} ${at + 1},A/70/L.${at + 1}`);
  const file = new Blob([['symbol,title,draft', ...lines].join('\n')]);
  const worker = new Worker(browser.runtime.getURL('pack-worker.js'));
  const facts = { id: 'mortal', name: 'Mortal', version: title, licence: '' };
  return new Promise((resolve, reject) => {
    let last = 'none';
    const fail = (why: string) =>
      reject(new Error(`import of ${title} until ${until}: ${why}, last report: ${last}`));
    const late = setTimeout(() => fail(`not within ${limit} ms`), limit);
    worker.addEventListener('error', ({ message }) =>
      fail(`the worker failed: ${message || 'it did not load'}`),
    );
    worker.addEventListener('messageerror', () => fail('a report could not be read'));
    worker.addEventListener('message', ({ data }: MessageEvent<{ report: string }>) => {
      last = data.report;
      if (data.report === 'prepared') worker.postMessage({ order: 'install', facts });
      if (data.report !== until && data.report !== 'fault') return;
      clearTimeout(late);
      resolve(JSON.stringify(data));
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
    request.onblocked = () => reject(new Error('the database of the index is held open by another version'));
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

async function card(sender: Sender, symbol: string): Promise<string> {
  const request = { kind: 'symbol', id: symbol, language: 'en', interfaceLanguage: 'en' };
  return JSON.stringify(
    await within(`card of ${symbol}`, ANSWER_MS, sender.send({ type: 'index.card', request })),
  );
}

/** Every shard stored belongs to a pack that is there, and none is missing. */
async function isWhole(sender: Sender): Promise<boolean> {
  const { packs, imports, shards } = await within(
    'what is stored',
    SWEPT_MS,
    sender.run(readStored, undefined),
  );
  const expected = Object.fromEntries(packs.map(({ generation, shards: count }) => [generation, count]));
  return imports === 0 && JSON.stringify(sorted(shards)) === JSON.stringify(sorted(expected));
}
const sorted = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort();

test(
  'an import that dies at any point leaves the version before it, whole, and no row of its own',
  () =>
    inMortalBrowser(inject('launch'), async (mortal) => {
      const install = (title: string, rows: number) =>
        mortal.sender.run(startImport, { title, rows, until: 'installed', limit: REPORT_MS });
      const becomesWhole = (message: string) =>
        expect.poll(() => isWhole(mortal.sender), { timeout: SWEPT_MS, message }).toBe(true);
      expect(await install('Old', 300)).toContain('Old');
      expect(await card(mortal.sender, 'A/70/7')).toContain('Old 7');
      await becomesWhole('before any death');

      for (const [death, until] of DEATHS) {
        const doomed = death === 'tab' ? await mortal.openSender() : mortal.sender;
        const wanted = { title: 'New', rows: ROWS, until, limit: REPORT_MS };
        expect(await doomed.run(startImport, wanted), `${death} while ${until}`).toContain(until);
        await within(
          `death of the ${death} while ${until}`,
          ANSWER_MS,
          death === 'tab' ? doomed.close() : mortal.restart(),
        );
        expect(await card(mortal.sender, 'A/70/7'), `${death} while ${until}`).toContain('Old 7');
        expect(await card(mortal.sender, 'A/70/20000')).not.toContain('New');
        // The next start, or the next import, sweeps; here a small one of another title does.
        if (death === 'tab') await install('Old', 300);
        await becomesWhole(`${death} while ${until}`);
      }

      // After all that the new version imports, and replaces the old one.
      expect(await install('New', 2_000)).toContain('New');
      expect(await card(mortal.sender, 'A/70/2000')).toContain('New 2000');
      await becomesWhole('after the new version');
    }),
  180_000,
);
