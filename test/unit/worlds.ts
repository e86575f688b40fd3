import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const UNIT = import.meta.dirname;

/** What outlives a test file: globals, clocks, modules in the place of others, the databases of a whole process. */
const GLOBAL =
  /globalThis|stubGlobal|fake-indexeddb|Dexie|vi\.(?:mock|spyOn|useFakeTimers)|process\.(?:chdir|env)/;
const IMPORTED = /(?:from|import) '(\.{1,2}\/[^']{1,200})'/g;

/** Whether a file of the tests, or one of theirs that it imports, touches what is global. */
function touchesGlobals(file: string, seen: Set<string>): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (GLOBAL.test(text)) return true;
  return [...text.matchAll(IMPORTED)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => path.startsWith(dirname(UNIT) + sep))
    .some((path) => touchesGlobals(path, seen));
}

/** The unit tests that need a world to themselves; the others share one, which spares them loading the same modules again. */
export const testsAlone = (): string[] =>
  readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && touchesGlobals(join(UNIT, name), new Set()))
    .map((name) => `test/unit/${name.replaceAll(sep, '/')}`);
