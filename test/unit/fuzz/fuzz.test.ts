import { describe, expect, it } from 'vitest';
import { kept } from '../../fuzz/kept.ts';
import { caseSeed } from '../../fuzz/random.ts';
import { runCase, runCases } from '../../fuzz/run.ts';
import { targets } from '../../fuzz/targets/index.ts';

/** A part of each target's cases: a few seconds in all. `npm run fuzz` runs a million. */
const SHARE = 1 / 400;

describe('whatever is read', () => {
  it('is a million cases in a full run', () => {
    expect(targets.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(1_000_000);
  });

  it.each(targets.map((target) => [target.name, target] as const))(
    '%s: no crash, no broken promise, no case over a second',
    async (_, target) => {
      const { faults, cases } = await runCases(target, {
        run: 1,
        from: 0,
        to: Math.ceil(target.cases * SHARE),
      });
      expect(cases).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    },
  );

  it('stays well after cases that failed once', async () => {
    for (const { target: name, seed } of kept) {
      const target = targets.find((candidate) => candidate.name === name);
      expect(target, name).toBeDefined();
      if (target) expect(await runCase(target, seed)).toMatchObject({ what: null });
    }
  });
});

describe('the harness', () => {
  /** Milliseconds of CPU. */
  const HANG = 40;

  it('draws the same case from the same seed, and other cases from others', async () => {
    const drawn: number[] = [];
    const target = {
      name: 'draws',
      cases: 1,
      run: (random: { next(): number }) => void drawn.push(random.next()),
    };
    for (const seed of [caseSeed(1, 5), caseSeed(1, 5), caseSeed(1, 6)]) await runCase(target, seed);
    expect(drawn[1]).toBe(drawn[0]);
    expect(drawn[2]).not.toBe(drawn[0]);
  });

  it('tells a crash and a case that takes too long', async () => {
    const crash = { name: 'crash', cases: 1, run: () => JSON.parse('{') as undefined };
    const slow = {
      name: 'slow',
      cases: 1,
      run() {
        const from = process.cpuUsage();
        while (process.cpuUsage(from).user < 2 * HANG * 1000);
      },
    };
    expect((await runCases(crash, { run: 1, from: 0, to: 2 })).faults).toHaveLength(2);
    expect((await runCases(slow, { run: 1, from: 0, to: 1, hang: HANG })).faults[0]?.what).toMatch(
      /^took \d+ ms$/,
    );
  });
});
