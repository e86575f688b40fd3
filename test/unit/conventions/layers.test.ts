import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, sources } from './sources.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The rows of ARCHITECTURE.md's table of lib, from the ground up: their folders, and whether they know a browser. */
const layers = (() => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const [, table = ''] = text.split(/^\| lib\/ {1,40}\| what it does.*$/m);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => {
    const [, folders = '', , browser = ''] = row.split('|').map((cell) => cell.trim());
    return { folders: folders.split(', '), browser };
  });
})();
const rankOf = new Map(layers.flatMap(({ folders }, rank) => folders.map((folder) => [folder, rank])));
const folderOf = (path: string) => path.split('/')[1] ?? '';
const files = sources(/\.tsx?$/, ['lib']);

it('the table of lib has each folder once', () => {
  const there = readdirSync(join(ROOT, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(layers.flatMap(({ folders }) => folders).sort()).toEqual(there.sort());
});

it('a folder of lib knows only what stands above it in the table, or beside it', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter(({ from, typeOnly }) => !typeOnly && from.startsWith('lib/'))
      .filter(
        ({ from }) => (rankOf.get(folderOf(from)) ?? Infinity) > (rankOf.get(folderOf(file.path)) ?? -1),
      )
      .map(({ from }) => `${file.path} → ${from}`),
  );
  expect(upward).toEqual([]);
});

it('what is said to know no browser asks none of its globals', () => {
  const pure = layers.filter(({ browser }) => browser === 'no').flatMap(({ folders }) => folders);
  expect(pure.length).toBeGreaterThan(8);
  const GLOBAL =
    /(?<![\w.$])(?:(?:document|window|navigator|location|chrome|browser)\??\.(?!text\b)[a-z]+|localStorage|indexedDB|addEventListener\(|fetch\()/;
  const asking = files
    .filter(({ path }) => pure.includes(folderOf(path)))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && GLOBAL.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(asking).toEqual([]);
});
