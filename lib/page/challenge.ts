import type { HostFacts } from '../hosts/index.ts';

/** Where challenge pages name themselves: the title, and the first letters of their markup. */
const LOOKED_AT = 20_000;

/** True for a page that asks for a proof of humanity in place of the page asked for: it is left alone. */
export function isChallenge(document: Document, host: HostFacts | null): boolean {
  if (!host || host.challenges.length === 0) return false;
  const scripts = [...document.scripts].map((script) => script.textContent.slice(0, LOOKED_AT)).join('\n');
  const title = document.title;
  return host.challenges.some((marker) => title.includes(marker) || scripts.includes(marker));
}
