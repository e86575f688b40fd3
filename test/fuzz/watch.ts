import { Worker } from 'node:worker_threads';
import type { Target } from './target.ts';
import type { Tally } from './run.ts';

/** Cases given to a worker at once. */
const BATCH = 5_000;
/** How often the watcher looks, in milliseconds. A case seen this often in a row, at {@link LOOKS}, never ends. */
const LOOK_MS = 2_000;
const LOOKS = 15;

const none: Tally = { cases: 0, seconds: 0, slowestMs: 0, slowestSeed: 0, faults: [] };

function sum(one: Tally, other: Tally): Tally {
  const slowest = other.slowestMs > one.slowestMs ? other : one;
  return {
    cases: one.cases + other.cases,
    seconds: one.seconds + other.seconds,
    slowestMs: slowest.slowestMs,
    slowestSeed: slowest.slowestSeed,
    faults: [...one.faults, ...other.faults],
  };
}

/** Runs a target's cases in batches, and stops a batch in which a case does not end. */
export async function watched(target: Target, run: number, cases: number): Promise<Tally> {
  let tally = none;
  for (let from = 0; from < cases; from += BATCH) {
    tally = sum(tally, await batch(target, run, from, Math.min(cases, from + BATCH)));
  }
  return tally;
}

function batch(target: Target, run: number, from: number, to: number): Promise<Tally> {
  const current = new SharedArrayBuffer(4);
  const cell = new Uint32Array(current);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { target: target.name, run, from, to, current },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    let [seen, looks] = [0, 0];
    const watch = setInterval(() => {
      const seed = Atomics.load(cell, 0);
      looks = seed === seen ? looks + 1 : 0;
      seen = seed;
      if (looks < LOOKS || seed === 0) return;
      const what = `did not end in ${(LOOKS * LOOK_MS) / 1000} s; the rest of its batch was not run`;
      done({ ...none, cases: 0, faults: [{ target: target.name, seed, what }] });
      void worker.terminate();
    }, LOOK_MS);
    const done = (tally: Tally) => {
      clearInterval(watch);
      resolve(tally);
    };
    worker.on('message', (tally: Tally) => done(tally));
    worker.on('error', (thrown: unknown) => {
      clearInterval(watch);
      reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    });
  });
}
