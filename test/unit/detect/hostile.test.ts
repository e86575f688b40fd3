import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { hostileTexts } from '../../bench/texts.ts';

const SMALL = 20_000;
const TIMES = 8;
/** Linear growth is {@link TIMES}; the rest is for a busy machine. Quadratic growth would be {@link TIMES} squared. */
const MOST = 40;
/** Below this a time says nothing (CPU milliseconds). */
const GROUND = 60;

/** CPU time, which other programs on the machine do not lengthen; the best of three. */
function milliseconds(block: string): number {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    createDetector({}).scan(block);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('a text made to hurt takes time in proportion to its length', () => {
  const large = hostileTexts(SMALL * TIMES);
  it.each(Object.entries(hostileTexts(SMALL)))(
    '%s',
    (name, small) => {
      milliseconds(small);
      const once = Math.max(milliseconds(small), GROUND / TIMES);
      expect(milliseconds(large[name] ?? '') / once).toBeLessThan(MOST);
    },
    60_000,
  );
});
