import { caseSeed, randomOf } from './random.ts';
import type { Target } from './target.ts';

/** A case that took longer is a fault: nobody waits so long for a line of text. Milliseconds. */
export const HANG_MS = 1_000;

export interface Fault {
  readonly target: string;
  /** Makes the case again: `npm run fuzz -- --target TARGET --case SEED`. */
  readonly seed: number;
  readonly what: string;
}

export interface Tally {
  readonly cases: number;
  /** Of CPU, which other programs do not lengthen. */
  readonly seconds: number;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  readonly faults: readonly Fault[];
}

/** CPU time of one case in milliseconds, and what was wrong with it. */
export async function runCase(target: Target, seed: number): Promise<{ ms: number; what: string | null }> {
  const before = performance.now();
  let what: string | null = null;
  try {
    await target.run(randomOf(seed));
  } catch (thrown) {
    what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  }
  return { ms: performance.now() - before, what };
}

/**
 * Runs cases `from` to below `to` of a target.
 * @param hang what is too long, in milliseconds
 * @param begin told the seed before each case, so that a watcher knows which one never ended
 */
export async function runCases(
  target: Target,
  {
    run,
    from,
    to,
    begin,
    hang = HANG_MS,
  }: { run: number; from: number; to: number; begin?: (seed: number) => void; hang?: number },
): Promise<Tally> {
  const faults: Fault[] = [];
  const cpu = process.cpuUsage();
  let [slowestMs, slowestSeed] = [0, 0];
  for (let index = from; index < to; index++) {
    const seed = caseSeed(run, index);
    begin?.(seed);
    const { ms, what } = await runCase(target, seed);
    if (what !== null) faults.push({ target: target.name, seed, what });
    if (ms > slowestMs && (ms < hang || (await isSlow(target, seed, hang))))
      [slowestMs, slowestSeed] = [ms, seed];
    if (slowestMs >= hang && slowestSeed === seed) faults.push({ target: target.name, seed, what: slow(ms) });
  }
  const { user, system } = process.cpuUsage(cpu);
  return { cases: to - from, seconds: (user + system) / 1e6, slowestMs, slowestSeed, faults };
}

const slow = (ms: number) => `took ${Math.round(ms)} ms`;

/** A case is slow by itself, and not because the machine was busy, where it takes the time again as CPU time. */
async function isSlow(target: Target, seed: number, hang: number): Promise<boolean> {
  const cpu = process.cpuUsage();
  await runCase(target, seed);
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1000 >= hang;
}
