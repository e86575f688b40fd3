import * as v from 'valibot';
import { extension } from '../extension/index.ts';
import { parseSettings, SettingsSchema, type Settings } from './schema.ts';

/** What an organisation may lock, by the browser's managed storage; the schema for administrators is public/policy.json. */
export const LOCKABLE = [
  'interfaceLanguage',
  'cardLanguage',
  'theme',
  'markReferences',
  'markTerms',
  'markStyle',
  'readerMode',
  'keepDocuments',
] as const satisfies readonly (keyof Settings)[];

/** What it may give a default: the sites too, which every reader switches by the popup. */
export const DEFAULTABLE = [...LOCKABLE, 'sitesOff'] as const satisfies readonly (keyof Settings)[];

export interface Policy {
  /** Values that nobody can change here. */
  readonly locked: Partial<Settings>;
  /** Values that hold until the reader chooses. */
  readonly defaults: Partial<Settings>;
}

const NONE: Policy = { locked: {}, defaults: {} };
const StoredSchema = v.object({
  locked: v.fallback(v.record(v.string(), v.unknown()), {}),
  defaults: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/** A stored policy; values that no setting can have are passed over, one by one. */
export function parsePolicy(stored: unknown): Policy {
  const parsed = v.safeParse(StoredSchema, stored);
  if (!parsed.success) return NONE;
  const { locked, defaults } = parsed.output;
  return { locked: valid(LOCKABLE, locked), defaults: valid(DEFAULTABLE, defaults) };
}

function valid(
  names: readonly (keyof Settings)[],
  values: Readonly<Record<string, unknown>>,
): Partial<Settings> {
  const given = names
    .filter((name) => Object.hasOwn(values, name))
    .filter((name) =>
      // A field that does not fit falls back to its default: then what comes out is not what was put in.
      [parseSettings(values)[name]].some((value) => JSON.stringify(value) === JSON.stringify(values[name])),
    );
  return v.parse(v.partial(SettingsSchema), Object.fromEntries(given.map((name) => [name, values[name]])));
}

/** The organisation's policy; none where the browser is not managed (Firefox then refuses the question). */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await extension().storage.managed.get(null));
  } catch {
    return NONE;
  }
}

/** The settings that hold: the policy's over the reader's own, and those over the policy's defaults. */
export function settingsUnder({ locked, defaults }: Policy, own: unknown): Settings {
  return parseSettings({ ...defaults, ...(own !== null && typeof own === 'object' ? own : {}), ...locked });
}
