import { describe, expect, it } from 'vitest';
import { BackOff } from '../../../lib/page/back-off.ts';

/** Times at which a block is read that changes every 10 ms from one time to another. */
function readings(backOff: BackOff<object>, block: object, from: number, to: number): number[] {
  const reads: number[] = [];
  let due: number | null = null;
  for (let now = from; now < to; now += 10) {
    if (due !== null && now >= due) {
      reads.push(now);
      due = null;
    }
    if (due === null) due = backOff.schedule(block, now);
    else backOff.touch(block, now);
  }
  return reads;
}

describe('backing off from a block that never rests', () => {
  it('reads a block that changed once soon', () => {
    expect(new BackOff().schedule({}, 1000)).toBe(1050);
  });

  it('reads an endless mutator ever more seldom, at last twice a minute', () => {
    const reads = readings(new BackOff(), {}, 0, 300_000);
    expect(reads.slice(0, 3)).toEqual([50, 150, 350]);
    expect(reads.length).toBeLessThan(25);
    const [before = 0, last = 0] = reads.slice(-2);
    expect(last - before).toBe(30_000);
  });

  it('is prompt again after a rest, and for other blocks meanwhile', () => {
    const backOff = new BackOff();
    const busy = {};
    readings(backOff, busy, 0, 5000);
    expect(backOff.schedule({}, 5000)).toBe(5050);
    expect(backOff.schedule(busy, 60_000)).toBe(60_050);
  });
});
