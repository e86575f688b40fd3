import { extension } from '../extension/index.ts';
import { parseSettings, SettingsSchema, type Settings } from './schema.ts';

/** What is the reader's alone. */
const OWN: readonly string[] = ['colourNames', 'documentsTeach', 'welcomeSeen'];
/** What an organisation may give a default, by the browser's managed storage; for administrators: public/policy.json. */
export const DEFAULTABLE = (Object.keys(SettingsSchema.entries) as (keyof Settings)[]).filter(
  (name) => !OWN.includes(name),
);
/** What it may lock: the sites have a part of the policy to themselves. */
export const LOCKABLE = DEFAULTABLE.filter((name) => name !== 'sitesOff');

/** Host names that the reader cannot switch. */
export interface ManagedSites {
  /** Sites that are always marked. */
  readonly on: readonly string[];
  /** Sites that are never marked; what is in both parts is off. */
  readonly off: readonly string[];
}

export interface Policy {
  /** Values that nobody can change here. */
  readonly locked: Partial<Settings>;
  /** Values that hold until the reader chooses. */
  readonly defaults: Partial<Settings>;
  readonly sites: ManagedSites;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? { ...value } : {};

/** A stored policy; values that no setting can have are passed over, one by one. */
export function parsePolicy(stored: unknown): Policy {
  const { locked, defaults, sites } = objectOf(stored);
  const { on, off } = objectOf(sites);
  return {
    locked: valid(LOCKABLE, objectOf(locked)),
    defaults: valid(DEFAULTABLE, objectOf(defaults)),
    sites: { on: namesIn(on), off: namesIn(off) },
  };
}

/** Host names as addresses have them: in small letters. */
const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((name) => typeof name === 'string').map((name) => name.toLowerCase())
    : [];

function valid(
  names: readonly (keyof Settings)[],
  values: Readonly<Record<string, unknown>>,
): Partial<Settings> {
  const parsed = parseSettings(values);
  // A field that does not fit falls back to its default: then what comes out is not what was put in.
  const given = names.filter((name) => JSON.stringify(parsed[name]) === JSON.stringify(values[name]));
  return Object.fromEntries(given.map((name) => [name, parsed[name]]));
}

/** Whether the organisation has switched a site; null where the reader does. */
export function managedSite({ sites }: Policy, site: string): 'on' | 'off' | null {
  return sites.off.includes(site) ? 'off' : sites.on.includes(site) ? 'on' : null;
}

/** What is stored of the sites that the reader switched off: those that the organisation has switched stay as they were. */
export function ownSitesOff(policy: Policy, before: readonly string[], chosen: readonly string[]): string[] {
  const isOwn = (site: string) => managedSite(policy, site) === null;
  return [...chosen.filter(isOwn), ...before.filter((site) => !isOwn(site))];
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
export function settingsUnder(policy: Policy, own: unknown): Settings {
  const { locked, defaults, sites } = policy;
  const settings = parseSettings({ ...defaults, ...objectOf(own), ...locked });
  const off = settings.sitesOff.filter((site) => managedSite(policy, site) === null);
  return { ...settings, sitesOff: [...off, ...sites.off] };
}
