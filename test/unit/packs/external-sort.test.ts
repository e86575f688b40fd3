import { describe, expect, it } from 'vitest';
import { ExternalSort } from '../../../lib/packs/build/external-sort.ts';
import { memoryScratch } from '../../../lib/packs/build/scratch.ts';

describe('sorting more lines than are held at once', () => {
  it('gives all in order of their keys, those of one key as they came in, as often as it is asked', () => {
    const sort = new ExternalSort(memoryScratch());
    const count = 110_000;
    // 7919 is prime to the count of keys: every key comes in no order, from every run.
    for (let at = 0; at < count; at++) sort.add(String((at * 7919) % 30_011).padStart(6, '0'), `value ${at}`);
    for (let time = 0; time < 2; time++) {
      let lines = 0;
      let before: readonly [string, number] = ['', -1];
      for (const [key, value] of sort.sorted()) {
        const number = Number(value.slice('value '.length));
        if (key < before[0] || (key === before[0] && number <= before[1])) throw new Error(`${key} ${value}`);
        before = [key, number];
        lines++;
      }
      expect(lines).toBe(count);
    }
  });
});
