import browser from 'webextension-polyfill';
import { documentHosts, documentMatches } from '../doors/hosts.ts';

/** The match patterns that a document at this address needs: all hops on the way where it is a document host. */
function origins(address: string): string[] {
  const { hostname } = new URL(address);
  return documentHosts.includes(hostname) ? documentMatches : [`*://${hostname}/*`];
}

/**
 * Whether the browser lets the extension read this address: users may withhold it ("on click"). Firefox does not tell a
 * framed page; there the attempt itself shows.
 */
export async function mayRead(address: string): Promise<boolean> {
  return !('permissions' in browser) || browser.permissions.contains({ origins: origins(address) });
}

/** Asks for it. Must be called straight from a press of the user; false where they decline. */
export async function askToRead(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: origins(address) });
}
