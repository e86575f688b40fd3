import { contentMatches } from '../hosts/manifest.ts';

/** The host name that a typed address or name stands for (`https://example.org/a`, `example.org`); null for others. */
export function siteOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname: name } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return name.includes('.') || name === 'localhost' ? name : null;
}

/** The match pattern that stands for a site. */
export const patternOf = (site: string): string => `*://${site}/*`;

/** The site of a match pattern; null for one that covers many (`*://*.un.org/*`, `<all_urls>`). */
export function siteOfPattern(pattern: string): string | null {
  const name = /^(?:\*|https?):\/\/([^/*]+)\//.exec(pattern)?.[1];
  return name ?? null;
}

/** A site that the extension knows by itself. */
export interface KnownSite {
  readonly site: string;
  /** False where the browser's user has taken the permission back. */
  readonly allowed: boolean;
}

export interface Sites {
  readonly known: readonly KnownSite[];
  /** Those that the user added, in the alphabet's order. */
  readonly added: readonly string[];
}

/** Sorts the origins that the browser grants into known and added sites. */
export function sitesFrom(origins: readonly string[]): Sites {
  const everywhere = origins.some((origin) => origin === '<all_urls>' || origin === '*://*/*');
  const granted = new Set(origins.map(siteOfPattern).filter((site) => site !== null));
  const known = contentMatches.map(siteOfPattern).filter((site) => site !== null);
  return {
    known: known.map((site) => ({ site, allowed: everywhere || granted.has(site) })),
    added: [...granted].filter((site) => !known.includes(site)).sort((a, b) => a.localeCompare(b)),
  };
}
