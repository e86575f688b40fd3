/** `npm run faults`: breaks what can break, one after the other, and prints what came of it. `npm run faults -- WORD` tries those with the word. */
import './browser.ts';
import { trials } from './trials/index.ts';

const word = process.argv[2] ?? '';
let failed = 0;
for (const trial of trials.filter(({ fault }) => fault.includes(word))) {
  try {
    console.log(`ok      ${trial.fault.padEnd(52)} ${await trial.run(true)}`);
  } catch (thrown) {
    failed++;
    console.log(
      `FAILED  ${trial.fault.padEnd(52)} ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  }
}
console.log(`\n${trials.length} faults tried, ${failed} with a bad outcome`);
process.exit(failed > 0 ? 1 : 0);
