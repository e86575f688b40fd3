import codes from '../../data/grammar/codes.json' with { type: 'json' };

/**
 * The side of the grammar without names: which prefixes, natures and suffixes exist. What they mean, in six languages,
 * stands in data/grammar/bodies and is read by `names.ts` only, so that a content script does not carry it.
 */

const bodies: ReadonlyMap<string, string> = new Map(
  codes.bodies.map((prefix) => [prefix.toUpperCase(), prefix]),
);
const leads: ReadonlySet<string> = new Set(codes.bodies.map((prefix) => leadOf(prefix)));
const press: ReadonlySet<string> = new Set(codes.press);
/** By their first character. */
const externals: ReadonlyMap<string, readonly string[]> = new Map(
  codes.external.map(({ [0]: head = '' }) => [
    head,
    codes.external.filter((start) => start.startsWith(head)),
  ]),
);
const natures: ReadonlyMap<string, string> = byUpperCase(codes.natures);
const suffixes: ReadonlyMap<string, string> = byUpperCase(codes.suffixes);
const spellings: ReadonlyMap<string, string> = byUpperCase([...codes.spellings, 'Sub', 'Agenda']);

/** Deepest nesting of bodies in a prefix (`CBD/CP/MOP/`, `UNEP/FAO/RC/`, `A/AC.105/C.1/`). */
const DEEPEST_PREFIX = 3;

function byUpperCase(list: readonly string[]): ReadonlyMap<string, string> {
  return new Map(list.map((code) => [code.toUpperCase(), code]));
}

/** The part of a prefix before the first `/`, `.` or `(`, in upper case: `UNEP` of `UNEP/EA.`. */
function leadOf(prefix: string): string {
  return (/^[^/.(]{1,20}/.exec(prefix)?.[0] ?? prefix).toUpperCase();
}

/** True for the first part of a United Nations symbol: `A`, `ISBA`, `ICC-ASP`. Case does not matter. */
export function isLead(text: string): boolean {
  return leads.has(leadOf(text));
}

/** Every first part of a United Nations symbol, in upper case, longest first. */
export const LEADS: readonly string[] = [...leads].sort((a, b) => b.length - a.length);

export interface BodyMatch {
  /** As the grammar writes it: `E/CN.7/`, or `A/AC.` for a number without a row of its own. */
  readonly prefix: string;
  /** How many parts of the symbol the prefix covers. */
  readonly parts: number;
}

/** How many of the parts a prefix can cover: none holds a part that begins with a figure. */
function deepestOf(parts: readonly string[]): number {
  let count = 0;
  while (count < DEEPEST_PREFIX && count < parts.length && !/^\d/.test(parts[count] ?? '')) count += 1;
  return count;
}

/** The longest prefix of the grammar that the parts begin with; a prefix that ends in a full stop takes any number. */
export function matchBody(parts: readonly string[]): BodyMatch | null {
  for (let count = deepestOf(parts); count > 0; count--) {
    const joined = parts.slice(0, count).join('/').toUpperCase();
    const prefix =
      bodies.get(`${joined}/`) ??
      bodies.get(joined.includes('.') ? joined.replace(/\.[0-9IVXLC]{1,7}$/, '.') : joined);
    if (prefix !== undefined) return { prefix, parts: count };
  }
  return null;
}

/** True where a press series has this prefix (`GA/SHC/`). */
export function isPressSeries(prefix: string): boolean {
  return press.has(prefix);
}

/** The organization-neutral start that marks the key of another organization's document (`WT/`, `WHA#`), or null. */
export function externalStart(key: string): string | null {
  const upper = key.toUpperCase();
  const starts = externals.get(/^\d/.test(upper) ? '#' : upper.charAt(0));
  if (!starts) return null;
  const shape = upper.replace(/\d{1,20}/g, '#');
  return starts.find((start) => shape.startsWith(start)) ?? null;
}

/** The nature that a word is (`RES`, `CRP`), in the spelling of print; null for another word. */
export function natureOf(word: string): string | null {
  return natures.get(word.toUpperCase()) ?? null;
}

/** The suffix that a word is (`ADD` → `Add`), or null. */
export function suffixOf(word: string): string | null {
  return suffixes.get(word.toUpperCase()) ?? null;
}

/** A word of a symbol in the case of print: capitals but for the few that the grammar lists. */
export function spell(word: string): string {
  const upper = word.toUpperCase();
  return spellings.get(upper) ?? suffixes.get(upper) ?? upper;
}
