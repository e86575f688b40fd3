import * as v from 'valibot';
import data from '../../data/votes/regional-groups.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../languages/index.ts';

const Codes = v.array(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)));
const Day = v.pipe(v.string(), v.isoDate());
const NamesSchema = v.strictObject(v.entriesFromList(LANGUAGES, v.pipe(v.string(), v.minLength(1))));

/** data/votes/regional-groups.json: which State votes with which group, and since when. */
export const RegionalGroupsSchema = v.strictObject({
  source: v.string(),
  /** Groups as they are now took shape with the amended Charter: earlier votes are not counted by them. */
  since: Day,
  groups: v.array(v.strictObject({ id: v.string(), names: NamesSchema, members: Codes, former: Codes })),
  exceptions: v.array(v.strictObject({ code: v.string(), until: Day, group: v.string(), note: v.string() })),
});

const { since, groups, exceptions } = v.parse(RegionalGroupsSchema, data);

const groupOf = new Map(
  groups.flatMap(({ id, members, former }) => [...members, ...former].map((code) => [code, id] as const)),
);

/** Groups in the order in which the Organization lists them, with their names in a language. */
export function regionalGroups(language: Language): { readonly id: string; readonly name: string }[] {
  return groups.map(({ id, names }) => ({ id, name: names[language] }));
}

/**
 * The group that a State was counted with on a day (ISO, may be a year only; without one as today), `none` for a State
 * outside the groups; null for a code that is no State's and for votes before there were groups.
 */
export function regionalGroup(code: string, date: string | undefined): string | null {
  if (date !== undefined && date < since.slice(0, date.length)) return null;
  const group = groupOf.get(code) ?? null;
  const exception = exceptions.find((each) => each.code === code);
  return group && exception && date !== undefined && date <= exception.until ? exception.group : group;
}
