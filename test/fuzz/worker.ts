/** Runs the cases of one target, apart from the one who watches it: a case that never ends must not stop the watching. */
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { runCases } from './run.ts';
import { targets } from './targets/index.ts';

const Order = v.object({
  target: v.string(),
  run: v.number(),
  from: v.number(),
  to: v.number(),
  /** One cell: the seed of the case that runs. */
  current: v.instance(SharedArrayBuffer),
});

const { target: name, run, from, to, current } = v.parse(Order, workerData);
const cell = new Uint32Array(current);
const target = targets.find((candidate) => candidate.name === name);
if (!target) throw new Error(`no target ${name}`);
const tally = await runCases(target, {
  run,
  from,
  to,
  begin: (seed) => Atomics.store(cell, 0, seed),
});
parentPort?.postMessage(tally);
