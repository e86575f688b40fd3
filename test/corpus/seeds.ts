import { readFileSync } from 'node:fs';
import { createDetector } from '../../lib/detect/index.ts';

const SEEDS = new URL('../../../shared/corpus/seeds/', import.meta.url);
const NAMES = ['000_a1e2a0e00d5c9997', '002_9f429dadfb2d68ba', '004_029f0393d5c60179'];

export interface SeedResult {
  readonly name: string;
  readonly labelled: number;
  readonly right: number;
  /** What differs, in words. */
  readonly differences: readonly string[];
}

/** The three documents labelled by hand, each read as one block; place, end and symbol must agree. */
export function readSeeds(): SeedResult[] {
  return NAMES.map((name) => {
    const text = readFileSync(new URL(`${name}.txt`, SEEDS), 'utf8');
    const units = [0];
    for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
    const found = new Map(
      createDetector({ language: 'zh' })
        .scan(text)
        .references.map(({ start, end, symbol }) => [`${start}-${end}`, symbol]),
    );
    const rows = readFileSync(new URL(`${name}.mentions.tsv`, SEEDS), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const differences: string[] = [];
    for (const row of rows) {
      const [start = '', end = '', line = '', surface = '', canonical = ''] = row.split('\t');
      const place = `${units[Number(start)] ?? 0}-${units[Number(end)] ?? 0}`;
      const symbol = found.get(place);
      found.delete(place);
      if (symbol === undefined) differences.push(`line ${line}: ${surface} not found`);
      else if (exactly(symbol) !== exactly(canonical))
        differences.push(`line ${line}: ${surface} read as ${symbol}`);
    }
    const right = rows.length - differences.length;
    for (const [place, symbol] of found) differences.push(`${place}: ${symbol} not labelled`);
    return { name, labelled: rows.length, right, differences };
  });
}

const exactly = (symbol: string): string => symbol.replace(/\s/g, '').toUpperCase();
