import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstall, type BrowserName } from '../browser/find.ts';
import { runQuietly } from '../build/run.ts';
import { runAgain } from './again.ts';
import { countProgram, countVitest } from './count.ts';
import { runPart, type Outcome, type Part } from './part.ts';
import { corpus, corpusIsThere, endToEnd, withoutBrowser } from './parts.ts';

const outcomes: Outcome[] = [];

function tell(outcome: Outcome, loud: boolean): void {
  outcomes.push(outcome);
  const { name, passed, failed, skipped, seconds, output } = outcome;
  if (failed > 0 || loud) console.log(`\n----- ${name}\n${output.trim()}\n-----`);
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed${rest} (${seconds.toFixed(0)} s)`);
}

async function run(part: Part): Promise<Outcome> {
  const { report } = part;
  if (report) rmSync(report, { force: true });
  const count = report ? (code: number) => countVitest(report, code) : countProgram;
  const outcome = await runPart(part, count);
  tell(outcome, part.loud === true);
  return outcome;
}

/** Takes parts from one queue until it is empty; as many of these run at once as the machine is sure to have cores. */
async function lane(queue: Part[]): Promise<void> {
  for (let part = queue.shift(); part; part = queue.shift()) await run(part);
}

function missingBrowser(browser: BrowserName): void {
  console.log(
    `${browser} is not installed and could not be installed here. On Debian: apt-get install ` +
      `${browser === 'firefox' ? 'firefox-esr' : 'chromium'}. Elsewhere install it, or name its executable in ` +
      `${browser.toUpperCase()}.`,
  );
}

mkdirSync(join('.cache', 'test'), { recursive: true });
for (const browser of ['chromium', 'firefox'] as const) if (!findOrInstall(browser)) missingBrowser(browser);
await runQuietly(process.execPath, [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);

const scored = corpusIsThere();
const queue = withoutBrowser.filter((part) => scored || part !== corpus);
await Promise.all([lane(queue), lane(queue)]);
if (!scored) console.log('corpus       left out: the texts are not in ../shared/corpus');
// Each browser keeps one core busy.
const first = await Promise.all([run(endToEnd('chromium')), run(endToEnd('firefox'))]);
for (const [i, browser] of (['chromium', 'firefox'] as const).entries()) {
  const outcome = first[i];
  const again = outcome && (await runAgain(browser, outcome));
  if (!again) continue;
  console.log(`\n${browser}: the specs that failed, once more with the machine to themselves`);
  outcomes.splice(outcomes.indexOf(outcome), 1);
  tell(again, false);
}

const sum = (pick: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
