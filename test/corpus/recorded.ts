import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Reading } from './corpus.ts';

const FILE = new URL('recorded.txt.gz', import.meta.url);

/** Every mention as one line: language, document, block, place, symbol. */
function linesOf(readings: readonly Reading[]): string[] {
  return readings.flatMap(({ language, documents }) =>
    documents.flatMap(({ document, found }) =>
      found.map(
        ({ block, start, end, symbol }) => `${language} ${document.id} ${block} ${start}-${end} ${symbol}`,
      ),
    ),
  );
}

/** What the detector finds now and did not at the last record, and the other way round. */
export function changesSince(readings: readonly Reading[]): { gained: string[]; lost: string[] } {
  const before = new Set(
    existsSync(FILE) ? gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').filter(Boolean) : [],
  );
  const now = linesOf(readings);
  const present = new Set(now);
  return {
    gained: now.filter((line) => !before.has(line)),
    lost: [...before].filter((line) => !present.has(line)),
  };
}

export function record(readings: readonly Reading[]): void {
  writeFileSync(FILE, gzipSync(linesOf(readings).join('\n'), { level: 9 }));
}
