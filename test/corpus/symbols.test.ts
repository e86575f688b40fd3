import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLead, parseSymbol } from '../../lib/symbols/index.ts';
import { bodyName } from '../../lib/symbols/names.ts';

const CATALOGUE = new URL('../../../shared/corpus/symbols.tsv', import.meta.url);
/** Of the symbols that begin like a United Nations symbol, this share must name its body. */
const NAMED = 0.97;
/** Of all symbols of the list, this share must begin so: the rest are League of Nations papers, job and sales numbers. */
const UNITED_NATIONS = 0.99;

describe.runIf(existsSync(CATALOGUE))('32,000 symbols as catalogues and texts write them', () => {
  const symbols = readFileSync(CATALOGUE, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '')
    .filter((symbol) => symbol !== '');
  const ours = symbols.filter((symbol) => symbol.includes('/') && isLead(symbol.split('/')[0] ?? ''));

  it('begin as the grammar says', () => {
    expect(ours.length / symbols.length).toBeGreaterThan(UNITED_NATIONS);
  });

  it('parse to a body that has a name', () => {
    const named = ours.filter((symbol) => {
      const parsed = parseSymbol(symbol);
      return parsed.ok && bodyName(parsed.value.body, 'en') !== null;
    });
    console.log(`symbols with a named body: ${named.length} of ${ours.length}`);
    expect(named.length / ours.length).toBeGreaterThanOrEqual(NAMED);
  });

  it('keep their document through print and key', () => {
    for (const symbol of ours) {
      const parsed = parseSymbol(symbol);
      if (!parsed.ok) continue;
      for (const text of [parsed.value.display, parsed.value.key, symbol.toLowerCase()]) {
        const again = parseSymbol(text);
        expect(again.ok ? again.value.key : again.fault, `${symbol} as ${text}`).toBe(parsed.value.key);
      }
    }
  });
});
