import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a screenshot goes: shots/, which git ignores. */
export function shotPath(name: string): string {
  const folder = join(process.cwd(), 'shots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name.replace(/[^\p{L}\d._-]+/gu, '-').slice(0, 120)}.png`);
}
