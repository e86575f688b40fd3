/** Imports made catalogues in a real browser: time against rows by Dexie, memory, progress, cancel. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { chromium, type BrowserContext } from 'playwright-core';
import * as v from 'valibot';
import { builtPage } from '../built-page.ts';
import { printTable, sizesAsked } from '../kit.ts';
import { csvPieces, marcPieces } from './records.ts';
import type { Imported, Rows } from './page.ts';

/** The goals are set for so many records; `npm run bench -- packs 62500 250000 1000000` measures other sizes. */
const GOAL_RECORDS = 100_000;
const SIZES = [6_250, 25_000, GOAL_RECORDS];
/** More rows with indexes take longer than anybody waits: a quarter of an hour for a million. */
const MOST_INDEXED = 250_000;
const SAMPLE_EVERY_MS = 50;
/** When an import is cancelled: what the table calls it, and the share that is written. */
const CANCELS = [
  ['while reading', 'reading'],
  ['when the first is written', 0],
  ['when half is written', 0.5],
  ['near the end', 0.97],
] as const;

const script = () => builtPage(import.meta.dirname);

/** Serves an empty page and catalogues by their names: `100000.csv`, `25000.xml`. */
async function serve(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [, count, kind] = /^\/(\d+)\.(csv|xml)$/.exec(request.url ?? '') ?? [];
    if (!count) {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>bench</title>');
      return;
    }
    const pieces = kind === 'csv' ? csvPieces(Number(count)) : marcPieces(Number(count));
    Readable.from(pieces, { objectMode: false, encoding: 'utf8' }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** What the worker answers. */
const ImportedSchema: v.GenericSchema<Imported> = v.object({
  figures: v.record(v.string(), v.number()),
  longestBefore: v.string(),
});
const RowsSchema: v.GenericSchema<Rows> = v.object({
  total: v.number(),
  lookUps: v.exactOptional(v.object({ first: v.number(), next: v.number(), theirs: v.number() })),
});

/** Memory of a process in megabytes: what the system counts, with all that V8 does not. */
function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

interface Measured<Value> {
  readonly value: Value;
  /** Megabytes above what the page took before; 0 where the system does not tell. */
  readonly peak: number;
}

/** What the worker of a page answers. */
function askWorker({
  code,
  name,
  given,
}: {
  code: string;
  name: string;
  given: unknown[];
}): Promise<unknown> {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<{ value?: unknown; error?: string }>) =>
      data.error === undefined ? resolve(data.value) : reject(new Error(data.error));
    worker.postMessage({ name, given });
  });
}

/** The process of the page, by its number. */
async function rendererOf(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/**
 * Runs work in a worker of a page of a fresh browser and watches the page's process. In a profile on the disk, as readers
 * have it: a private window keeps files and databases in memory, which flatters rows and costs us.
 */
async function measure<Value>(
  schema: v.GenericSchema<Value>,
  { origin, code }: { readonly origin: string; readonly code: string },
  name: string,
  ...given: unknown[]
): Promise<Measured<Value>> {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(origin);
    const pids = await rendererOf(context);
    const resident = (): number => (process.platform === 'linux' ? Math.max(0, ...pids.map(residentOf)) : 0);
    const before = resident();
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, resident())), SAMPLE_EVERY_MS);
    try {
      const value = v.parse(schema, await page.evaluate(askWorker, { code, name, given }));
      return { value, peak: peak - before };
    } finally {
      clearInterval(timer);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const whole = (milliseconds: number | undefined): string => (milliseconds ?? Number.NaN).toFixed(0);

type Table = (string | number)[][];

/** Everything about one file of so many records, as a row of each table. */
async function measureFile(
  at: { origin: string; code: string },
  name: string,
  size: number,
  growth: (milliseconds: number) => string,
): Promise<{ way: Table[number]; cost: Table[number]; look: Table[number] }> {
  const ours = await measure(ImportedSchema, at, 'importing', name);
  const { total = 0, reading, writing, longestGap, removed, swept, megabytes = 0 } = ours.value.figures;
  const parser = await measure(v.number(), at, 'parsing', name);
  const plain = await measure(RowsSchema, at, 'byRows', name, false);
  const indexed = size > MOST_INDEXED ? null : await measure(RowsSchema, at, 'byRows', name, true);
  const { first = 0, next = 0, theirs = 0 } = plain.value.lookUps ?? {};
  return {
    way: [
      name,
      whole(total),
      growth(total),
      whole(parser.value),
      whole(plain.value.total),
      indexed ? whole(indexed.value.total) : '',
      (plain.value.total / total).toFixed(1),
      indexed ? (indexed.value.total / total).toFixed(1) : '',
    ],
    cost: [
      name,
      whole(reading),
      whole(writing),
      whole(ours.peak),
      indexed ? whole(indexed.peak) : '',
      megabytes.toFixed(1),
      whole(longestGap),
      ours.value.longestBefore,
      whole(removed),
      whole(swept),
    ],
    look: [
      name,
      first.toFixed(3),
      next.toFixed(3),
      theirs.toFixed(3),
      (first / theirs).toFixed(1),
      (next / theirs).toFixed(1),
    ],
  };
}

/** Prints how imports compare with rows as records grow, what they cost, and how quickly they are looked up in then. */
export async function benchImport(): Promise<void> {
  const { origin, close } = await serve();
  const code = await script();
  const sizes = sizesAsked(SIZES);
  const ways: Table = [];
  const costs: Table = [];
  const looks: Table = [];
  let perRecord: number | null = null;
  try {
    const names: [string, number][] = sizes.map((size) => [`${size}.csv`, size]);
    if (sizes.includes(GOAL_RECORDS)) names.push([`${GOAL_RECORDS}.xml`, GOAL_RECORDS]);
    for (const [name, size] of names) {
      const growth = (milliseconds: number): string => {
        if (!name.endsWith('.csv')) return '';
        perRecord ??= milliseconds / size;
        return (milliseconds / size / perRecord).toFixed(2);
      };
      const { way, cost, look } = await measureFile({ origin, code }, name, size, growth);
      ways.push(way);
      costs.push(cost);
      looks.push(look);
      console.log(`${name}: ${way.slice(1).join(' ')}`);
    }
    console.log(
      '\nImport of a made export of the library, in milliseconds: ours (with its search index), and its time a record as so many times that of the first size; the parser alone; the same parser + Dexie bulkPut of rows, plain and with indexes for looking up and searching.',
    );
    printTable(
      ['file', 'ours', 'growth', 'parser', 'rows', 'indexed rows', 'rows / ours', 'indexed / ours'],
      ways,
    );
    console.log('\nWhat it costs. To reach: 300 MB at most, progress every 500 ms, removal under 1,000 ms.');
    printTable(
      [
        'file',
        'reading ms',
        'writing ms',
        'peak MB',
        'rows’ peak MB',
        'stored MB',
        'longest gap ms',
        'before',
        'removed ms',
        'swept ms',
      ],
      costs,
    );
    console.log(
      '\nA look-up in what was imported against get by primary key among the rows. To reach: 2 times.',
    );
    printTable(['file', 'first ms', 'next ms', 'raw get ms', 'first / raw', 'next / raw'], looks);
    const file = `${Math.min(GOAL_RECORDS, sizes.at(-1) ?? GOAL_RECORDS)}.csv`;
    const cancels: Table = [];
    for (const [stage, during] of CANCELS) {
      const took = await measure(v.number(), { origin, code }, 'cancelling', file, during);
      cancels.push([`cancel ${stage}`, whole(took.value)]);
    }
    printTable(['', 'ms until it is over'], cancels);
  } finally {
    close();
  }
}
