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

/** Prefix of the organ that a bare number belongs to on this host: `E/CN.7/` on unodc.org. */
export function defaultBody(hostName: string): string | null {
  return hostFacts(hostName)?.body ?? null;
}

/** True for the hosts that answer with PDF: there the reader takes the browser's viewer's place. */
export function servesDocuments(hostName: string): boolean {
  const facts = hostFacts(hostName);
  return facts !== null && facts.serves !== 'html';
}
