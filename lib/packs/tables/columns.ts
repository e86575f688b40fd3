import * as v from 'valibot';
import data from '../../../data/packs/columns.json' with { type: 'json' };
import { clean } from '../fields.ts';

/** What a column of a table holds: a row of data/packs/columns.json with the headers known for it. */
export type ColumnRole = keyof typeof data;
const isRole = (name: string): name is ColumnRole => Object.hasOwn(data, name);
export const COLUMN_ROLES: readonly ColumnRole[] = Object.keys(
  v.parse(v.record(v.string(), v.array(v.string())), data),
).filter(isRole);

/** One role a column, in the order of the columns; null for a column that is left out. */
export type ColumnMapping = readonly (ColumnRole | null)[];

const byHeader = new Map(COLUMN_ROLES.flatMap((role) => data[role].map((header) => [header, role] as const)));

/** Signs around a header that say nothing: `Title *`, `Symbol:`. */
const ORNAMENT = new Set(' *:"#\'');

/** A header as the list has it: letters with their accents in one, without ornament. */
function headerOf(cell: string): string {
  const text = clean(cell).normalize('NFC').toLowerCase();
  let [from, to] = [0, text.length];
  while (from < to && ORNAMENT.has(text.charAt(from))) from++;
  while (to > from && ORNAMENT.has(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** The roles that a header row names. A role is given once, but for further titles. */
export function mapColumns(header: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnRole>();
  const roles = header.map((cell) => {
    const role = byHeader.get(headerOf(cell)) ?? null;
    if (role === null || (taken.has(role) && role !== 'title-other')) return null;
    taken.add(role);
    return role;
  });
  // Beside a member, "vote" is that member's.
  const isOfMembers = (taken.has('member') || taken.has('member-name')) && !taken.has('ballot');
  return isOfMembers ? roles.map((role) => (role === 'vote' ? 'ballot' : role)) : roles;
}

export type TableKind = 'votes' | 'glossary' | 'documents';

/** What a table with these columns is, null where it has neither symbols nor names. */
export function tableKind(mapping: ColumnMapping): TableKind | null {
  const has = (role: ColumnRole) => mapping.includes(role);
  const hasMembers = has('member') || has('member-name');
  if (hasMembers && has('ballot') && (has('symbol') || has('draft'))) return 'votes';
  if (has('symbol')) return 'documents';
  const names = mapping.filter((role) => role?.startsWith('name-') || role?.startsWith('short-'));
  return names.length >= 2 ? 'glossary' : null;
}

/** A column's text in a row, cleaned; empty where it has none. */
export type CellOf = (cells: readonly string[]) => string;

const noCell: CellOf = () => '';

/** Finds the columns once, so that a row is read without looking for them. */
export function columnsOf(mapping: ColumnMapping) {
  const all = (role: ColumnRole): CellOf[] =>
    mapping.flatMap((each, at) =>
      each === role ? [(cells: readonly string[]) => clean(cells[at] ?? '')] : [],
    );
  return {
    all,
    one: (role: ColumnRole): CellOf => all(role)[0] ?? noCell,
    has: (role: ColumnRole): boolean => mapping.includes(role),
  };
}
