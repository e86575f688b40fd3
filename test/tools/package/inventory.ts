import { execFileSync } from 'node:child_process';
import * as v from 'valibot';

/** The parts that say when and as which copy it was made are not read. */
const Inventory = v.pipe(
  v.looseObject({ metadata: v.looseObject({}) }),
  v.transform(({ metadata, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'serialNumber')),
    metadata: Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'timestamp')),
  })),
);

/** What the extension is made of, in the form of CycloneDX; without the number and time that npm gives each one. */
export function inventory(): string {
  const made = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
  );
  return `${JSON.stringify(v.parse(Inventory, JSON.parse(made)), null, 2)}\n`;
}
