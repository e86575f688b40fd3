/** Runs inside a worker of a real browser's page: imports made catalogues, ours and by rows. */
import { Dexie } from 'dexie';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { sweep } from '../../../lib/index/import.ts';
import { tokenize } from '../../../lib/index/tokens.ts';
import { openScratch } from '../../../lib/packs/build/disk-scratch.ts';
import { readBatches, type PackRecord } from '../../../lib/packs/index.ts';
import { RemoteTitles } from '../../../lib/packs/desk/remote-titles.ts';
import { startTitles } from '../../../lib/packs/desk/titles-worker.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { removePack } from '../../../lib/packs/manage.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { timeLookUps, type LookUps } from '../index/look-ups.ts';

const TITLES = 'titles';
const ROWS_AT_ONCE = 5_000;
const facts = { id: 'bench', name: 'Bench', version: '1', licence: '' };

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** The file is here before the clock starts. */
const fetched = async (name: string): Promise<Blob> => (await fetch(`${location.origin}/${name}`)).blob();

/** Times the gaps between two words of progress; `stage` is what the work had come to at the end of a gap. */
function gaps(): { tell(stage: string): void; longest(): { gap: number; before: string } } {
  let last = performance.now();
  let longest = { gap: 0, before: '' };
  return {
    tell(stage) {
      const now = performance.now();
      if (now - last > longest.gap) longest = { gap: now - last, before: stage };
      last = now;
    },
    longest: () => longest,
  };
}

/** Takes the titles, as in the product. */
const otherWorker = (): RemoteTitles => new RemoteTitles(new Worker(location.href, { name: TITLES }));

export interface Imported {
  /** Counts, megabytes and milliseconds by name. */
  readonly figures: Record<string, number>;
  /** What the work had come to after the longest gap between two words of progress. */
  readonly longestBefore: string;
}

/** Imports a file as the page of packs does; then removes the pack. */
async function importing(name: string): Promise<Imported> {
  const file = await fetched(name);
  const database = new IndexDatabase('bench-import');
  await database.open();
  const progress = gaps();
  const began = performance.now();
  const scratch = await openScratch();
  const titles = otherWorker();
  const prepared = await prepare(bytesOf(file), {
    scratch,
    titles,
    onProgress: ({ records }) => progress.tell(`record ${records}`),
  });
  const read = performance.now();
  const installed = await installPack(database, facts, prepared, {
    onProgress: (share) => progress.tell(`${(share * 100).toFixed(1)} % written`),
  });
  const done = performance.now();
  progress.tell('the end');
  scratch.close();
  titles.close();
  if (!installed.ok) throw new Error(installed.fault.detail ?? installed.fault.code);
  const { documents, bytes } = installed.value;
  const removing = performance.now();
  const { whenSwept } = await removePack(database, facts.id);
  const gone = performance.now();
  await whenSwept;
  const swept = performance.now();
  await database.delete();
  const { gap, before } = progress.longest();
  return {
    figures: {
      documents,
      megabytes: bytes / 1e6,
      total: done - began,
      reading: read - began,
      writing: done - read,
      longestGap: gap,
      removed: gone - removing,
      swept: swept - removing,
    },
    longestBefore: before,
  };
}

/** Every so manieth symbol is looked up afterwards. */
const LOOKED_UP_EVERY = 37;

export interface Rows {
  readonly total: number;
  /** Only of rows without indexes. */
  readonly lookUps?: LookUps;
}

/**
 * The same parser, and a row a record: plainly, and with the indexes that looking up and searching need. Beside plain rows
 * the file is imported as well, and symbols are looked up in both.
 */
async function byRows(name: string, indexed: boolean): Promise<Rows> {
  const file = await fetched(name);
  const peer = new Dexie('bench-rows');
  peer.version(1).stores({ rows: indexed ? 'symbol, date, *words' : 'symbol' });
  await peer.open();
  const began = performance.now();
  let rows: (PackRecord & { words?: string[] })[] = [];
  const symbols: string[] = [];
  let count = 0;
  const write = async (): Promise<void> => {
    await peer.table('rows').bulkPut(rows);
    rows = [];
  };
  for await (const items of readBatches(bytesOf(file)))
    for (const item of items) {
      if (!('record' in item)) continue;
      const { record } = item;
      const titles = record.kind === 'document' ? Object.values(record.titles).join(' ') : '';
      if (record.kind === 'document' && count++ % LOOKED_UP_EVERY === 0) symbols.push(record.symbol);
      rows.push(indexed ? { ...record, words: [...new Set(tokenize(titles))] } : record);
      if (rows.length >= ROWS_AT_ONCE) await write();
    }
  await write();
  const total = performance.now() - began;
  const lookUps = indexed ? null : await lookingUp(file, symbols);
  await peer.delete();
  return { total, ...(lookUps ? { lookUps } : {}) };
}

/** Imports a file beside its rows, and looks symbols up in both, far from each other one after the other. */
async function lookingUp(file: Blob, symbols: readonly string[]): Promise<LookUps> {
  const database = new IndexDatabase('bench-look-up');
  const [scratch, titles] = [await openScratch(), otherWorker()];
  const installed = await installPack(database, facts, await prepare(bytesOf(file), { scratch, titles }));
  scratch.close();
  titles.close();
  if (!installed.ok) throw new Error(installed.fault.detail ?? installed.fault.code);
  const { generation } = installed.value;
  const keyOf = (turn: number): string => symbols[(turn * 7_919) % symbols.length] ?? '';
  const times = await timeLookUps({ database, generation, peer: 'bench-rows' }, keyOf);
  await database.delete();
  return times;
}

/** The parser alone: neither way can be quicker. */
async function parsing(name: string): Promise<number> {
  const file = await fetched(name);
  const began = performance.now();
  let records = 0;
  for await (const items of readBatches(bytesOf(file))) records += items.length;
  if (records === 0) throw new Error('no records');
  return performance.now() - began;
}

/** Milliseconds from a cancel, while reading or when so much is written, to its end; nothing may be left. */
async function cancelling(name: string, during: 'reading' | number): Promise<number> {
  const file = await fetched(name);
  const database = new IndexDatabase('bench-cancel');
  const stop = new AbortController();
  let asked = 0;
  const cancel = (): void => {
    if (asked > 0) return;
    asked = performance.now();
    stop.abort();
  };
  const { signal } = stop;
  // Progress is told four times a second: a file that is read in less is too small for this.
  const onProgress = (told: { records: number } | number): void => {
    if (typeof told === 'object' && during === 'reading' && told.records > 500) cancel();
    if (typeof told === 'number' && typeof during === 'number' && told > during) cancel();
  };
  try {
    const scratch = await openScratch();
    const prepared = await prepare(bytesOf(file), { scratch, titles: otherWorker(), signal, onProgress });
    await installPack(database, facts, prepared, { signal, onProgress });
    throw new Error('was not cancelled');
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
  const took = performance.now() - asked;
  await sweep(database);
  if ((await database.shards.count()) + (await database.packs.count()) > 0)
    throw new Error('something is left');
  await database.delete();
  return took;
}

const bench: Readonly<Record<string, (...given: never[]) => Promise<unknown>>> = {
  importing,
  byRows,
  parsing,
  cancelling,
};

if (self.name === TITLES) startTitles(self);
else
  addEventListener('message', ({ data }: MessageEvent<{ name: string; given: never[] }>) => {
    const answer = (message: object): void => postMessage(message);
    Promise.resolve(bench[data.name]?.(...data.given)).then(
      (value) => answer({ value }),
      (thrown: unknown) => answer({ error: String(thrown) }),
    );
  });
