import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const REQUEST = /(?<!#)\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts\(/;

/** Every file that asks for something by its own. The options page tells the reader of each that leaves the machine. */
const KNOWN = {
  'lib/index/background.ts': 'the bundled index, out of the extension itself',
  'lib/reader/load/answer.ts': 'a document that is opened in the reader: the first row of the privacy page',
};

it('no code makes a request that the privacy page does not list', () => {
  const found = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .filter((name) => REQUEST.test(readFileSync(join(root, name), 'utf8'))),
  );
  expect(found.sort()).toEqual(Object.keys(KNOWN).sort());
});
