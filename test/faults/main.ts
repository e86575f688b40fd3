/** `npm run faults`: breaks what can break, one after the other, and prints what came of it. `npm run faults -- WORD` tries those with the word. */
import './browser.ts';
import { trials } from './trials/index.ts';

/** Dexie tells of what is broken under it, which would stand between the rows of the table. */
const warn = console.warn.bind(console);
console.warn = (...told: unknown[]) => {
  if (!String(told[0]).startsWith('Dexie: ')) warn(...told);
};

const word = process.argv[2] ?? '';
let failed = 0;
const chosen = trials.filter(({ fault }) => fault.includes(word));
for (const trial of chosen) {
  try {
    console.log(`ok      ${trial.fault.padEnd(52)} ${await trial.run(true)}`);
  } catch (thrown) {
    failed++;
    console.log(
      `FAILED  ${trial.fault.padEnd(52)} ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  }
}
console.log(`\n${chosen.length} faults tried, ${failed} with a bad outcome`);
process.exit(failed > 0 ? 1 : 0);
