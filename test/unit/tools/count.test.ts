import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countVitest, failedFiles } from '../../tools/test/count.ts';

function report(files: Record<string, { status: string; tests: string[] }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  const testResults = Object.entries(files).map(([name, { status, tests }]) => ({
    name,
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

const mixed = () =>
  report({
    'good.ts': { status: 'passed', tests: ['passed', 'passed', 'skipped'] },
    'bad.ts': { status: 'failed', tests: ['passed', 'failed'] },
    'unloaded.ts': { status: 'failed', tests: [] },
  });

test('a file that does not load counts as one failed', () => {
  expect(countVitest(mixed(), 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('what is run again is named, and left out of the first count', () => {
  const first = mixed();
  expect(failedFiles(first)).toEqual(['bad.ts', 'unloaded.ts']);
  expect(countVitest(first, 1, failedFiles(first))).toEqual({ passed: 2, failed: 0, skipped: 1 });
});

test('a run that fails for no reason told, or leaves no report, counts as one failed', () => {
  expect(countVitest(report({ 'good.ts': { status: 'passed', tests: ['passed'] } }), 1).failed).toBe(1);
  expect(countVitest('/nowhere/report.json', 0).failed).toBe(1);
  expect(failedFiles('/nowhere/report.json')).toEqual([]);
});
