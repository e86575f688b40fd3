/** Runs inside a page of a real browser: what IndexedDB costs can be measured nowhere else. */
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { IndexDatabase } from '../../../lib/index/database.ts';
import { importBundle } from '../../../lib/index/import.ts';
import { ManifestSchema } from '../../../lib/index/manifest.ts';
import { QUICK, readShard, shardTable, type Entry } from '../../../lib/index/shards.ts';
import { tokenize } from '../../../lib/index/tokens.ts';
import { timeLookUps, type LookUps } from './look-ups.ts';

const ROWS_AT_ONCE = 5_000;

const TitledSchema = v.object({ titles: v.optional(v.record(v.string(), v.string()), {}) });

/** Milliseconds that the work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The bundled index by shards, and the same documents and terms by rows. */
async function importing(): Promise<Record<string, number>> {
  const manifest = v.parse(ManifestSchema, await (await fetch('/manifest.json')).json());
  // Read before the clock starts: here the files come over the test driver, in the extension from its own package.
  const parts = new Map<string, Uint8Array>();
  for (const { file } of manifest.parts)
    parts.set(file, new Uint8Array(await (await fetch(`/${file}`)).arrayBuffer()));
  const files = {
    manifest: () => Promise.resolve(manifest),
    part: (file: string) => Promise.resolve(parts.get(file) ?? new Uint8Array()),
  };
  const database = new IndexDatabase('bench-index');
  const shards = await timed(async () => {
    const result = await importBundle(database, files);
    if (!result.ok) throw new Error(result.fault.detail ?? result.fault.code);
  });
  const rows: { key: string; value: unknown; words: string[] }[] = [];
  for (const { id, bytes } of await database.shards.toArray())
    if (id[1] === 'documents' || id[1] === 'terms')
      for (const [key, value] of readShard(bytes)) {
        const titles = v.is(TitledSchema, value) ? Object.values(value.titles ?? {}) : [];
        rows.push({ key: `${id[1]}:${key}`, value, words: [...new Set(tokenize(titles.join(' ')))] });
      }
  const peer = new Dexie('bench-rows');
  peer.version(1).stores({ plain: 'key', searchable: 'key, *words' });
  const plain = await timed(() => peer.table('plain').bulkPut(rows));
  const searchable = await timed(() => peer.table('searchable').bulkPut(rows));
  await Promise.all([database.delete(), peer.delete()]);
  return { records: rows.length, shards, plain, searchable };
}

const record = (number: number): Entry => [
  `A/${String(number).padStart(7, '0')}`,
  {
    symbol: `A/${number}`,
    date: '2015-12-01',
    titles: { en: `Question ${number} of the agenda of the session` },
  },
];

/** Look-ups in so many records: ours by shards, raw IndexedDB by primary key. */
async function lookingUp(count: number): Promise<LookUps> {
  const database = new IndexDatabase('bench-lookup');
  const peer = new Dexie('bench-raw');
  peer.version(1).stores({ rows: '' });
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const entries = Array.from({ length: Math.min(ROWS_AT_ONCE, count - from) }, (_, place) =>
      record(from + place),
    );
    await database.shards.bulkPut(
      shardTable('documents', entries, QUICK).map(({ table, first, bytes }) => ({
        id: ['g', table, first],
        bytes,
      })),
    );
    await peer.table('rows').bulkPut(
      entries.map(([, value]) => value),
      entries.map(([key]) => key),
    );
  }
  const times = await timeLookUps(
    { database, generation: 'g', peer: 'bench-raw' },
    (turn) => record((turn * 7_919 * 31) % count)[0],
  );
  await Promise.all([database.delete(), peer.delete()]);
  return times;
}

Object.assign(globalThis, { bench: { importing, lookingUp } });
