import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(ROOT, 'docs/threats.md'), 'utf8');
/** Rows of the tables but for their heads. */
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:threat|-)/.test(line));
const NAMED = /`(test\/[\w./-]{1,100})` "([^"|]{1,200})"/;

describe('the threat model', () => {
  it('covers pages, documents, packs, other extensions and the network', () => {
    for (const part of ['Pages', 'Documents', 'Packs', 'Other extensions', 'The network'])
      expect(text).toContain(`\n## ${part}`);
    expect(rows.length).toBeGreaterThan(25);
  });

  it('names a defence and a test for each threat', () => {
    const bare = rows.filter((row) => row.split('|').length !== 5 || !NAMED.test(row));
    expect(bare).toEqual([]);
  });

  it.each(rows.map((row) => NAMED.exec(row)?.slice(1, 3) ?? [row, '']))('%s: %s', (file, name) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'")).toContain(`'${name}`);
  });
});
