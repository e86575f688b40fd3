import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browser/find.ts';
import type { Part } from './part.ts';

const bin = (path: string) => join('node_modules', path);

const vitest = (name: string, config: string, options: readonly string[] = [], loud = false): Part => {
  const report = join('.cache', 'test', `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    report,
    loud,
    command: [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  };
};

/** Whether the texts that the scores are taken on are there; they do not ship with the project. */
export const corpusIsThere = (): boolean => existsSync(join('..', 'shared', 'corpus'));

/** Parts that need no browser, cheap first. */
export const checks: readonly Part[] = [
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'format',
    command: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=.cache/prettier',
      '.',
    ],
  },
  {
    name: 'lint',
    command: [
      bin('eslint/bin/eslint.js'),
      '--max-warnings=0',
      '--cache',
      '--cache-location=.cache/eslint',
      '.',
    ],
  },
  {
    name: 'unused',
    command: [
      bin('knip/bin/knip.js'),
      '--no-progress',
      '--include',
      'files,exports,types,dependencies,unlisted',
    ],
  },
  { name: 'duplicates', command: [bin('jscpd/run-jscpd.js')] },
];
export const unit = vitest('unit', 'vitest.config.ts');
export const corpus = vitest('corpus', 'test/corpus/vitest.config.ts', [], true);

/** The same specs in one browser: all, or the files named, with a report of their own. */
export const endToEnd = (browser: BrowserName, files: readonly string[] = []): Part =>
  vitest(files.length > 0 ? `${browser} again` : browser, 'test/end-to-end/vitest.config.ts', [
    '--project',
    browser,
    ...files,
  ]);
