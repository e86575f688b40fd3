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

/** What passes of groups, in their order; a group of which nothing passes is left out. */
export function narrowGroups(
  groups: readonly ReferenceGroup[],
  passes: (row: ReferenceRow) => boolean,
): ReferenceGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(passes) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many of each group's rows stand where only so many rows do in all. */
export function shareOf(groups: readonly { readonly rows: readonly unknown[] }[], most: number): number[] {
  let left = most;
  return groups.map(({ rows }) => {
    const share = Math.min(left, rows.length);
    left -= share;
    return share;
  });
}

function bodyOf(symbol: string, language: Language): { body: string; name: string | null } {
  const parsed = parseSymbol(symbol);
  const name = parsed.ok ? bodyName(parsed.value.body, language) : null;
  return parsed.ok && name !== null ? { body: parsed.value.body, name } : { body: '', name: null };
}
