import { countVitest, failedFiles } from './count.ts';
import { runPart, type Outcome } from './part.ts';
import { endToEnd } from './parts.ts';
import type { BrowserName } from '../browser/find.ts';

/** More failed specs than these are no accident of a busy machine: what they say stands. */
const MOST_FILES = 4;

/**
 * Runs the specs of a browser in which something failed once more, in a browser of their own with the machine to
 * themselves, and gives the outcome with theirs in place of the first; undefined where nothing is to be run again.
 * What failed at first has been printed, so a spec that fails now and then does not hide.
 */
export async function runAgain(browser: BrowserName, first: Outcome): Promise<Outcome | undefined> {
  const { report } = endToEnd(browser);
  const files = report === undefined ? [] : failedFiles(report);
  if (report === undefined || files.length === 0 || files.length > MOST_FILES) return undefined;
  const part = endToEnd(browser, files);
  const second = await runPart(part, (code) => countVitest(part.report ?? '', code));
  const rest = countVitest(report, 1, files);
  return {
    ...second,
    name: first.name,
    passed: rest.passed + second.passed,
    failed: rest.failed + second.failed,
    skipped: rest.skipped + second.skipped,
  };
}
