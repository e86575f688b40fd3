import type { EXCERPTS_NAME, OVERLAY_NAME } from '../text/dom/index.ts';
import { TypingGuard } from './typing-guard.ts';

declare const __TEST_BUILD__: boolean;

/** The element that holds views of ours in a page, and their root. */
export interface Hosted {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Makes the element for views of ours in a page; test builds can look into it. A page may have registered a custom element
 * of this name, whose `attachInternals` would hand it a closed root: so the root is attached in a document without a
 * registry, where no class of the page's runs. What is typed in it is kept from the page until the signal aborts.
 */
export function createHost(name: typeof OVERLAY_NAME | typeof EXCERPTS_NAME, signal: AbortSignal): Hosted {
  const apart = document.implementation.createHTMLDocument('');
  const host = apart.createElement(name);
  const root = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  document.adoptNode(host);
  guardOf().protect({ host, root }, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, root };
}

/** The guard of this document; where none was there before the page's scripts, one that comes after them. */
export const guardOf = (): TypingGuard => (globalThis.rapporteurGuard ??= new TypingGuard());
