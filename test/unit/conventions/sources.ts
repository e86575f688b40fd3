import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDERS = ['entrypoints', 'components', 'lib', 'data', 'test'];

/** One file of the project that people write. */
export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** All files of the source folders whose name ends like this. */
export function sources(ends: RegExp, folders: readonly string[] = FOLDERS): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ends.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const text = readFileSync(file, 'utf8');
        return {
          path: relative(ROOT, file).replaceAll('\\', '/'),
          text,
          lines: text.trimEnd().split('\n').length,
        };
      }),
  );
}

/** One import: the file or package it names, and whether only types come of it. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file imports: relative paths resolved to paths from the root, packages by name. */
export function importsOf({ path, text }: Source): Import[] {
  return Array.from(text.matchAll(STATEMENT), ([, type, from, bare, lazy]) => {
    const named = from ?? bare ?? lazy ?? '';
    const resolved = named.startsWith('.')
      ? normalize(join(dirname(path), named)).replaceAll('\\', '/')
      : named;
    return { from: resolved, typeOnly: type !== undefined };
  });
}

/** Everything that a file's imports lead to, itself included, with the way there for messages. */
export function reach(start: string, files: ReadonlyMap<string, Source>): Map<string, string> {
  const ways = new Map([[start, start]]);
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const source = files.get(path);
    if (!source) continue;
    for (const { from, typeOnly } of importsOf(source)) {
      if (typeOnly || ways.has(from)) continue;
      ways.set(from, `${ways.get(path) ?? path} → ${from}`);
      queue.push(from);
    }
  }
  return ways;
}
