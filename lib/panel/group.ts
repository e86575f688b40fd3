import type { Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';
import { bodyName } from '../symbols/names.ts';
import type { ReferenceRow } from './rows.ts';

export interface ReferenceGroup {
  /** Prefix of the body, empty for documents of no known body. */
  readonly body: string;
  /** Null for documents of no known body. */
  readonly name: string | null;
  readonly rows: readonly ReferenceRow[];
}

/** Groups references by the body that issued them: the most cited body first, those of no known body last. */
export function groupByBody(rows: readonly ReferenceRow[], language: Language): ReferenceGroup[] {
  const groups = new Map<string, { name: string | null; rows: ReferenceRow[] }>();
  for (const row of rows) {
    const { body, name } = bodyOf(row.symbol, language);
    const group = groups.get(body) ?? { name, rows: [] };
    group.rows.push(row);
    groups.set(body, group);
  }
  return [...groups]
    .map(([body, { name, rows: members }]) => ({ body, name, rows: members }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.rows.length - a.rows.length);
}

function bodyOf(symbol: string, language: Language): { body: string; name: string | null } {
  const parsed = parseSymbol(symbol);
  const name = parsed.ok ? bodyName(parsed.value.body, language) : null;
  return parsed.ok && name !== null ? { body: parsed.value.body, name } : { body: '', name: null };
}
