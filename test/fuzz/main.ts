/**
 * `npm run fuzz`: mutations of real input for everything that reads what others wrote, a million cases and more.
 *
 *     npm run fuzz -- --target detector       # the targets whose name has this
 *     npm run fuzz -- --share 0.1             # a tenth of the cases
 *     npm run fuzz -- --run 7                 # other cases
 *     npm run fuzz -- --target TBX --case 12  # one case again, with its fault
 */
import { parseArgs } from 'node:util';
import { kept } from './kept.ts';
import { runCase, type Tally } from './run.ts';
import { targets } from './targets/index.ts';
import { watched } from './watch.ts';

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
    run: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});
const chosen = targets.filter(({ name }) => name.toLowerCase().includes(values.target.toLowerCase()));
if (chosen.length === 0)
  throw new Error(`no such target; there are: ${targets.map(({ name }) => name).join(', ')}`);

const row = (name: string, cases: number, seconds: number, slowest: string, faults: number) =>
  console.log(
    name.padEnd(24) +
      String(cases).padStart(10) +
      seconds.toFixed(1).padStart(9) +
      slowest.padStart(24) +
      String(faults).padStart(8),
  );

if (values.case !== undefined) {
  for (const target of chosen) {
    const { ms, what } = await runCase(target, Number(values.case));
    console.log(`${target.name}, case ${values.case}: ${what ?? 'no fault'} (${ms.toFixed(1)} ms)`);
  }
} else {
  console.log(`${'target'.padEnd(24)}     cases    CPU s    slowest case (its seed)  faults`);
  const tallies: Tally[] = [];
  for (const target of chosen) {
    for (const { seed, was } of kept.filter((one) => one.target === target.name)) {
      const { what } = await runCase(target, seed);
      if (what !== null) {
        console.log(`${target.name}, kept case ${seed} fails again (${was}): ${what}`);
        process.exitCode = 1;
      }
    }
    const tally = await watched(target, Number(values.run), Math.ceil(target.cases * Number(values.share)));
    tallies.push(tally);
    const { cases, seconds, slowestMs, slowestSeed, faults } = tally;
    row(target.name, cases, seconds, `${slowestMs.toFixed(0)} ms (${slowestSeed})`, faults.length);
  }
  const faults = tallies.flatMap((tally) => tally.faults);
  const total = (pick: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + pick(tally), 0);
  row(
    'all',
    total(({ cases }) => cases),
    total(({ seconds }) => seconds),
    '',
    faults.length,
  );
  for (const { target, seed, what } of faults.slice(0, 50)) console.log(`\n${target}, case ${seed}: ${what}`);
  if (faults.length > 0) process.exitCode = 1;
}
