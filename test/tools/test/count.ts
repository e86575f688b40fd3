import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Counts } from './part.ts';

/** What is read of vitest's JSON report. */
const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/** A program without tests of its own counts as one. */
export const countProgram = (code: number): Counts =>
  code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

/**
 * Counts a run of vitest. A file that failed outside its tests (it does not load, its browser does not start, it called
 * where it must not) counts as one failed, and so does a run that failed for no reason that the report tells.
 * Files named in `without` are left out: they are counted in another run.
 */
export function countVitest(report: string, code: number, without: readonly string[] = []): Counts {
  if (!existsSync(report)) return countProgram(code === 0 ? 1 : code);
  const files = read(report).filter((file) => !without.includes(file.name));
  const all = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = all.filter((status) => status === 'passed').length;
  const failedTests = all.filter((status) => status === 'failed').length;
  const failed = failedTests + files.filter(failedOutside).length;
  return {
    passed,
    failed: failed === 0 && code !== 0 && without.length === 0 ? 1 : failed,
    skipped: all.length - passed - failedTests,
  };
}

/** The files of a run in which something failed, as the report names them; none where there is no report. */
export const failedFiles = (report: string): string[] =>
  existsSync(report)
    ? read(report)
        .filter((file) => failedOutside(file) || file.assertionResults.some(failedTest))
        .map((file) => file.name)
    : [];

const read = (report: string) => v.parse(Report, JSON.parse(readFileSync(report, 'utf8'))).testResults;
const failedTest = (test: { status: string }) => test.status === 'failed';
const failedOutside = (file: v.InferOutput<typeof Report>['testResults'][number]) =>
  file.status === 'failed' && !file.assertionResults.some(failedTest);
