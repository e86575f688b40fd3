import * as v from 'valibot';
import rows from '../../data/hosts/hosts.json' with { type: 'json' };
import { HostSchema, type HostFacts } from './schema.ts';

export type { HostFacts, LanguageHint, SymbolHint } from './schema.ts';

/** The host families that Rapporteur knows, as data/hosts lists them. */
export const hosts: readonly HostFacts[] = v.parse(v.array(HostSchema), rows);

/** The host name that a match pattern of data/hosts stands for. */
export const hostNameOf = (pattern: string): string => pattern.split('/')[2] ?? '';

const byHostName = new Map(hosts.flatMap((host) => host.match.map((pattern) => [hostNameOf(pattern), host])));

/** The family that a host name belongs to; null on a site that the user added, or on any other. */
export function hostFacts(hostName: string): HostFacts | null {
  return byHostName.get(hostName.toLowerCase()) ?? null;
}

/**
 * Prefix of the organ that a bare number belongs to on this host: `E/CN.7/` on unodc.org, and on each host below it that
 * has no row of its own (the user added it).
 */
export function defaultBody(hostName: string): string | null {
  for (let name = hostName; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const facts = hostFacts(name);
    if (facts) return facts.body ?? null;
  }
  return null;
}

/** What the detector is told of the host of a text. */
export function hostContext(host: string): { readonly host: string; readonly hostBody?: string } {
  const hostBody = defaultBody(host);
  return hostBody === null ? { host } : { host, hostBody };
}

/** True for the hosts that answer with PDF: there the reader takes the browser's viewer's place. */
export function servesDocuments(hostName: string): boolean {
  const facts = hostFacts(hostName);
  return facts !== null && facts.serves !== 'html';
}
