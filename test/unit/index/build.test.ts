import { describe, expect, it } from 'vitest';
import { buildBundle } from '../../../data/build/bundle.ts';
import { readAllRows } from '../../../data/build/read.ts';
import { composeDocuments } from '../../../lib/index/compose.ts';
import { symbolKey } from '../../../lib/index/keys.ts';
import { QUICK, readShard, shardTable, SHIPPED, type Entry } from '../../../lib/index/shards.ts';

const rows = readAllRows();

describe('build of the bundled index', () => {
  it('is small enough for the package', { timeout: 120_000 }, () => {
    const { manifest } = buildBundle(rows);
    expect(manifest.documents).toBeGreaterThan(rows.summaries.length);
    const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
    expect(bytes).toBeLessThan(5.2 * 1024 * 1024);
  });

  it('gives the same bytes from the same rows, in whatever order they come', { timeout: 120_000 }, () => {
    // What rows say of one another is composed of all of them; a tenth of them shows that packing keeps to no order.
    const tenth = <Row>(all: readonly Row[]): Row[] => all.filter((_, index) => index % 10 === 0);
    const some = {
      documents: tenth(rows.documents),
      summaries: tenth(rows.summaries),
      terms: tenth(rows.terms),
    };
    const once = buildBundle(some);
    const again = buildBundle({
      documents: some.documents.toReversed(),
      summaries: some.summaries.toReversed(),
      terms: some.terms,
    });
    expect(again.manifest).toEqual(once.manifest);
    for (const [file, bytes] of once.files)
      expect(Buffer.compare(bytes, again.files.get(file) ?? new Uint8Array()), file).toBe(0);
    const turned = composeDocuments({
      documents: rows.documents.toReversed(),
      summaries: rows.summaries.toReversed(),
    });
    const byKey = (entries: ReadonlyMap<string, object>) =>
      JSON.stringify([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
    expect(byKey(turned) === byKey(composeDocuments(rows))).toBe(true);
  });

  it('gives another version for other rows', () => {
    const few = { documents: rows.documents.slice(0, 50), summaries: [], terms: [] };
    const other = { ...few, documents: few.documents.map((row) => ({ ...row, cited: row.cited + 1 })) };
    expect(buildBundle(few).manifest.version).not.toBe(buildBundle(other).manifest.version);
  });
});

describe('shards', () => {
  const entries = Array.from({ length: 1_000 }, (_, number): Entry => [`A/${number}`, { number }]);

  it('hold so many entries each, all of them, in order', () => {
    const shards = shardTable('documents', entries, { ...SHIPPED, entries: 200 });
    const read = shards.flatMap((shard) => readShard(shard.bytes));
    expect(shards.length).toBe(5);
    expect(read.map(([key]) => key)).toEqual(entries.map(([key]) => key).sort());
    expect(shards.map((shard) => shard.first)).toEqual(shards.map((shard) => readShard(shard.bytes)[0]?.[0]));
  });

  it('refuse two entries with one key', () => {
    expect(() => shardTable('documents', [...entries, ['A/7', {}]])).toThrow(/A\/7/);
  });

  it.each([
    ['deflated', SHIPPED],
    ['plain', QUICK],
  ])('give back what they hold in any script, and say that bytes are damaged: %s', (_, packing) => {
    const spoken: Entry[] = [
      ...entries,
      ['B/1', { titles: { ar: 'السلام', zh: '和平', en: '\uFEFFpeace "\n" \u{1F54A}' } }],
    ];
    const shards = shardTable('documents', spoken, packing);
    expect(shards.flatMap(({ bytes }) => readShard(bytes)).at(-1)).toEqual(spoken.at(-1));
    const bytes = Uint8Array.from(shards[0]?.bytes ?? []);
    expect(() => readShard(bytes.slice(0, 20))).toThrow();
    expect(() => readShard(bytes.slice(1))).toThrow();
  });
});

describe('relations', () => {
  const entries = composeDocuments(rows);
  const related = (symbol: string, kind: string): readonly string[] =>
    Object.entries(entries.get(symbolKey(symbol))?.relations ?? {}).find(([name]) => name === kind)?.[1] ??
    [];

  it.each([
    ['A/RES/79/10', 'draft', 'A/79/L.11'],
    ['A/79/L.11', 'adopted-as', 'A/RES/79/10'],
    ['A/RES/77/133', 'report', 'A/77/408'],
    ['A/77/408', 'recommends', 'A/RES/77/133'],
    ['S/RES/2652(2022)', 'meeting', 'S/PV.9140'],
    ['S/PV.9140', 'adopted-here', 'S/RES/2652(2022)'],
    ['E/CN.7/2012/14/Corr.1', 'corrigendum-of', 'E/CN.7/2012/14'],
    ['E/CN.7/2012/14', 'has-corrigendum', 'E/CN.7/2012/14/Corr.1'],
    ['A/74/53/Add.1', 'addendum-of', 'A/74/53'],
    ['A/74/53', 'has-addendum', 'A/74/53/Add.1'],
    ['E/RES/2021/2B', 'part-of', 'E/RES/2021/2'],
    ['E/RES/2021/2', 'has-part', 'E/RES/2021/2B'],
    ['A/75/L.59', 'amended-by', 'A/75/L.60'],
    ['A/75/L.60', 'amendment-of', 'A/75/L.59'],
  ])('%s %s %s', (symbol, kind, other) => {
    expect(related(symbol, kind)).toContain(other);
  });

  it('are told at both ends', () => {
    const inverse: Readonly<Record<string, string>> = {
      draft: 'adopted-as',
      meeting: 'adopted-here',
      report: 'recommends',
    };
    for (const entry of entries.values())
      for (const [kind, symbols] of Object.entries(entry.relations ?? {}))
        for (const symbol of symbols)
          if (inverse[kind]) expect(related(symbol, inverse[kind])).toContain(entry.symbol);
  });
});
