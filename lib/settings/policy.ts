import { extension } from '../extension/index.ts';
import { parseSettings, SettingsSchema, type Settings } from './schema.ts';

/** What is the reader's alone. */
const OWN: readonly string[] = ['colourNames', 'documentsTeach', 'welcomeSeen'];
/** What an organisation may give a default, by the browser's managed storage; for administrators: public/policy.json. */
export const DEFAULTABLE = (Object.keys(SettingsSchema.entries) as (keyof Settings)[]).filter(
  (name) => !OWN.includes(name),
);
/** What it may lock: not the sites, which every reader switches by the popup. */
export const LOCKABLE = DEFAULTABLE.filter((name) => name !== 'sitesOff');

export interface Policy {
  /** Values that nobody can change here. */
  readonly locked: Partial<Settings>;
  /** Values that hold until the reader chooses. */
  readonly defaults: Partial<Settings>;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? { ...value } : {};

/** A stored policy; values that no setting can have are passed over, one by one. */
export function parsePolicy(stored: unknown): Policy {
  const { locked, defaults } = objectOf(stored);
  return { locked: valid(LOCKABLE, objectOf(locked)), defaults: valid(DEFAULTABLE, objectOf(defaults)) };
}

function valid(
  names: readonly (keyof Settings)[],
  values: Readonly<Record<string, unknown>>,
): Partial<Settings> {
  const parsed = parseSettings(values);
  // A field that does not fit falls back to its default: then what comes out is not what was put in.
  const given = names.filter((name) => JSON.stringify(parsed[name]) === JSON.stringify(values[name]));
  return Object.fromEntries(given.map((name) => [name, parsed[name]]));
}

/** The organisation's policy; none where the browser is not managed (Firefox then refuses the question). */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await extension().storage.managed.get(null));
  } catch {
    return parsePolicy(null);
  }
}

/** The settings that hold: the policy's over the reader's own, and those over the policy's defaults. */
export function settingsUnder({ locked, defaults }: Policy, own: unknown): Settings {
  return parseSettings({ ...defaults, ...objectOf(own), ...locked });
}
