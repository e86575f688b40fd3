import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { symbolKey } from '../../../lib/packs/fields.ts';
import { symbolReader } from '../../../lib/packs/symbols.ts';

const SYMBOLS = new URL('../../../../shared/corpus/symbols.tsv', import.meta.url);

describe('the symbols of a file', () => {
  it('are read as each alone would be', () => {
    const read = symbolReader();
    const written = [
      'A/70/1',
      'a/70/2',
      'A/70/3',
      'A/70/ 4',
      'S/RES/2273 (2016)',
      '',
      '70/1',
      'A/70/L.1/ADD.2',
      'C.760.M.260.1924.XI',
      'A/70/L.1/Add.2',
      'A/71/L.9/Add.3',
      'no symbol',
    ];
    expect(written.map(read)).toEqual(written.map(symbolKey));
  });

  it.runIf(existsSync(SYMBOLS))('are read so in the whole corpus, first and again', () => {
    const lines = readFileSync(SYMBOLS, 'utf8').split('\n');
    const written = lines.flatMap((line) => line.split('\t').slice(0, 2));
    const read = symbolReader();
    for (let time = 0; time < 2; time++)
      for (const symbol of written)
        if (read(symbol) !== symbolKey(symbol)) expect(read(symbol)).toBe(symbolKey(symbol));
    expect(written.length).toBeGreaterThan(30_000);
  });
});
