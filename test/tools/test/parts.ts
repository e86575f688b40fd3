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

export const corpus = vitest('corpus', 'test/corpus/vitest.config.ts', [], true);

/** Parts that need no browser, the longest first: so the last ones to run are short, and no core waits long. */
export const withoutBrowser: readonly Part[] = [
  vitest('unit', 'vitest.config.ts'),
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
  corpus,
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

/** The same specs in one browser: all, or the files named, with a report of their own. */
export const endToEnd = (browser: BrowserName, files: readonly string[] = []): Part =>
  vitest(files.length > 0 ? `${browser} again` : browser, 'test/end-to-end/vitest.config.ts', [
    '--project',
    browser,
    ...files,
  ]);
