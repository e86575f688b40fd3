import rows from '../../data/grammar/supplements.json' with { type: 'json' };

/**
 * Official Records supplements (symbols.md 1.8): the number of the supplement is in the symbol, and names the body whose
 * report it is. GAOR Supplement No. n of session s is `A/{s}/{n}`; ESCOR Supplement No. n of year y is `E/{y}/{20+n}`.
 */

/** What Economic and Social Council supplements add to their number in the symbol. */
const COUNCIL_OFFSET = 20;

interface SupplementRow {
  readonly number: number;
  readonly body: string;
}

const assembly = byNumber(rows.assembly);
const council = byNumber(rows.council);

function byNumber(list: readonly SupplementRow[]): ReadonlyMap<number, string> {
  return new Map(list.map((row) => [row.number, row.body]));
}

/** The symbol of a supplement: organ, session or year, and its number as printed (`53`, `53A`, `8A`); null when not. */
export function supplementSymbol(
  organ: 'A' | 'E',
  sessionOrYear: number | string,
  number: string,
): string | null {
  const parts = /^(\d{1,3})([A-Z]?)$/i.exec(number.trim());
  if (!parts) return null;
  const serial = Number(parts[1]) + (organ === 'E' ? COUNCIL_OFFSET : 0);
  const letter = (parts[2] ?? '').toUpperCase();
  const addendum = letter === '' ? '' : `/Add.${letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1}`;
  return `${organ}/${sessionOrYear}/${serial}${addendum}`;
}

/** The body whose report a symbol is (`A/73/53` → `A/HRC/`, `E/2018/28/Add.1` → `E/CN.7/`), or null. */
export function bodyOfReport(key: string): string | null {
  const council_ = /^E\/(?:19|20)\d\d\/(\d{1,3})(?![\dA-Z])/.exec(key)?.[1];
  if (council_ !== undefined) return council.get(Number(council_)) ?? null;
  const assembly_ = /^A\/(?:E?S-)?\d{1,3}\/(\d{1,3})(?![\dA-Z])/.exec(key)?.[1];
  return assembly_ === undefined ? null : (assembly.get(Number(assembly_)) ?? null);
}

/** The report in which a body's decisions of a session stand: `E/CN.7/` and 2013 → `E/2013/28`; null without a row. */
export function reportOf(body: string, sessionOrYear: number): string | null {
  for (const [organ, list] of [
    ['E', rows.council],
    ['A', rows.assembly],
  ] as const) {
    const row = list.find((candidate) => candidate.body === body);
    if (row) return `${organ}/${sessionOrYear}/${row.number}`;
  }
  return null;
}

/** True where the symbol is a report of the Official Records. */
export function isReport(key: string): boolean {
  return bodyOfReport(key) !== null;
}
