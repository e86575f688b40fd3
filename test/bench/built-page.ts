import { join } from 'node:path';
import { build } from 'vite';
import { TARGET } from './kit.ts';

/** The script of a bench's page: its page.ts with all that it imports. `folder` is the bench's. */
export async function builtPage(folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: TARGET,
      lib: { entry: join(folder, 'page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs.find((output) => output.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the page was not built');
  return code;
}
