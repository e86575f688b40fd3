import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/** What npm makes an inventory of. */
const LISTS = ['package.json', 'package-lock.json'] as const;
const Package = v.object({ name: v.string() });

/** The parts that say when and as which copy it was made are not read. */
const Inventory = v.pipe(
  v.looseObject({ metadata: v.looseObject({ component: v.looseObject({}) }) }),
  v.transform(({ metadata, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'serialNumber')),
    metadata: {
      ...Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'timestamp')),
      component: metadata.component,
    },
  })),
);

/**
 * What the extension is made of, in the form of CycloneDX; without the number and time that npm gives each one, and under
 * the package's name, where npm writes that of the folder. It is made from copies in a folder of its own, so that two
 * calls show whether anything of the folder is left.
 */
export function inventory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-inventory-'));
  try {
    for (const list of LISTS) copyFileSync(list, join(folder, list));
    const made = execFileSync(
      'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
    );
    const content = v.parse(Inventory, JSON.parse(made));
    const { name } = v.parse(Package, JSON.parse(readFileSync('package.json', 'utf8')));
    Object.assign(content.metadata.component, { name });
    return `${JSON.stringify(content, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
