import { externalStart, isPressSeries } from './grammar.ts';
import type { ParsedSymbol } from './types.ts';

/**
 * Numbers of other organizations' documents and of press releases (symbols.md 1.3, 1.10): they look like symbols, and
 * undocs.org never has them. `body` is the row of the grammar that matched.
 */
export function readExternal(text: string): ParsedSymbol | null {
  if (text.length > 60 || !/^[A-Z0-9][\w./()-]{2,60}$/i.test(text)) return null;
  const key = text.toUpperCase();
  const row = pressSeries(key) ?? externalStart(key);
  if (row === null) return null;
  return {
    key,
    display: key,
    document: key,
    kind: 'external',
    body: row,
    elements: [{ text: key, role: 'body', row }],
    joint: [],
    synthetic: false,
  };
}

function pressSeries(key: string): string | null {
  const series = /^((?:[A-Z]{1,8}\/){1,2})\d{1,6}(?:\/REV\.\d)?$/.exec(key)?.[1];
  return series !== undefined && isPressSeries(series) ? series : null;
}
