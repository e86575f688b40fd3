import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../lib/packs/desk/pace.ts';
import { NOTHING_READ, type DeskState } from '../../../lib/packs/desk/state.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { chunks } from './support.ts';

const file = new File(['x'.repeat(1_000)], 'catalogue.csv');
const reading = (records: number, bytes: number): Extract<DeskState, { step: 'reading' }> => ({
  step: 'reading',
  file,
  startedAt: 5_000,
  progress: { ...NOTHING_READ, records, bytes },
});

const catalogue = (rows: number) =>
  strToU8(
    `symbol,title,draft\n${Array.from({ length: rows }, (_, at) => `A/70/${at},Report of ${at * 7919},A/70/L.${at}`).join('\n')}`,
  );

describe('the pace of an import', () => {
  it('tells records a second and the time left while a file is read', () => {
    expect(paceOf(reading(500, 250), 7_000)).toEqual({ share: 0.25, records: 500, rate: 250, left: 6 });
  });

  it('judges no time left by too little', () => {
    expect(paceOf(reading(5, 10), 7_000).left).toBeNull();
    expect(paceOf(reading(500, 250), 5_400).left).toBeNull();
  });

  it('tells the same while the records are written', async () => {
    const prepared = await prepare(chunks(catalogue(200), 5_000));
    const { recognised, records, problems, problemCount, samples, terms } = prepared;
    const comparison = { fresh: 200, changed: 0, same: 0, gone: 0 };
    const compared = { updates: null, comparison, rows: [], rowsOfEach: 10 };
    const preview = { recognised, records, problems, problemCount, samples, terms, compared };
    const state = { step: 'writing', file, preview, startedAt: 1_000, share: 0.5 } as const;
    expect(paceOf(state, 3_000)).toEqual({ share: 0.5, records: 100, rate: 50, left: 2 });
  });
});

describe('how much of a pack is built', () => {
  it('grows from shard to shard up to the whole, also the second time', async () => {
    const { stream } = await prepare(chunks(catalogue(3_000), 50_000));
    for (let time = 0; time < 2; time++) {
      const shares: number[] = [];
      for (const shard of stream.shards()) if (shard) shares.push(stream.share);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(new Set(shares).size).toBeGreaterThan(20);
      expect(shares[0]).toBeLessThan(0.1);
      expect(stream.share).toBeCloseTo(1, 1);
    }
  });
});
