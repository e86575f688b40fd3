import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      dev: v.optional(v.boolean()),
      license: v.optional(v.string()),
      optional: v.optional(v.boolean()),
    }),
  ),
});

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

function licenceTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** The licences of all that the extension is made with (not of what only builds or tests it), as one text. */
export function thirdPartyNotices(): string {
  const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const shipped = Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = shipped.map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const texts = licenceTexts(path);
    return [`${name} ${version ?? ''} (${license ?? 'see below'})`, ...texts].join('\n\n');
  });
  return [
    'Rapporteur contains these packages. Facts and titles in its index: source United Nations.',
    readFileSync(join('data', 'citation', 'styles', 'NOTICE.txt'), 'utf8').trim(),
    ...parts,
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}
