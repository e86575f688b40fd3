import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../../tools/package/zip.ts';

const encode = (text: string) => new TextEncoder().encode(text);

it('a package holds its files, packed where that makes them smaller, and the same bytes each time', () => {
  const files = new Map([
    ['empty.txt', new Uint8Array()],
    ['ру/long.txt', encode('resolution '.repeat(1_000))],
    ['short.txt', encode('x')],
  ]);
  const packed = zipOf(files);
  expect(packed.length).toBeLessThan(600);
  expect(zipOf(files)).toEqual(packed);
  const read = unzipSync(packed);
  expect(Object.keys(read)).toEqual([...files.keys()]);
  for (const [path, bytes] of files) expect([...(read[path] ?? [])]).toEqual([...bytes]);
});
