import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import { TARGET } from '../kit.ts';
import type * as Entry from './entry.ts';

/**
 * The detector in one script, as it is shipped. Run module by module, every use of an import goes through a getter of
 * the loader, which takes more time than the work itself.
 */
export async function bundledDetector(): Promise<typeof Entry> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: TARGET,
      lib: { entry: join(import.meta.dirname, 'entry.ts'), formats: ['iife'], name: 'detection' },
    },
  });
  for (const one of [built].flat())
    if ('output' in one) return runInThisContext(`${one.output[0].code}; detection`) as typeof Entry;
  throw new Error('the detector was not built');
}
