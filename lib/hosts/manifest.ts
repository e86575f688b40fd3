import { commandsFor } from './commands.ts';
import { hosts } from './index.ts';
import { GUARD_SCRIPT, MARK_STYLES, PAGE_SCRIPT, SHELL_SCRIPT } from './scripts.ts';

/** Addresses of pages on which the content script runs: every known host; it does nothing on a PDF itself. */
export const contentMatches: string[] = hosts.flatMap((host) => host.match);

/** Hosts of documents: the only ones that may frame the reader, and whose files the extension fetches. */
export const documentMatches: string[] = hosts
  .filter((host) => host.serves !== 'html')
  .flatMap((host) => host.match);

/**
 * Scripts of pages. They are declared here and not by the build tool, whose wrapper would tell every page the extension's
 * identity and stop at a message that any page can send.
 */
const contentScripts = [
  { matches: contentMatches, js: [GUARD_SCRIPT], all_frames: true, run_at: 'document_start' },
  { matches: documentMatches, js: [SHELL_SCRIPT], run_at: 'document_start' },
  {
    matches: contentMatches,
    js: [PAGE_SCRIPT],
    css: [MARK_STYLES],
    all_frames: true,
    run_at: 'document_idle',
  },
] as const;

/**
 * The manifest's part that follows from data/hosts. Host permissions cover every hop on the way to a document (a
 * redirect to a host without permission fails); a site that the user adds is asked for when it is added. Scheduled backups
 * ask for the downloads folder when they are switched on; `granted` takes that for given, where nobody can click.
 */
export function manifestFor(browser: string, { granted = false } = {}) {
  const optional = browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'];
  return {
    name: 'Rapporteur',
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'scripting',
      'activeTab',
      'webRequest',
      browser === 'firefox' ? 'webRequestBlocking' : 'declarativeNetRequestWithHostAccess',
      ...(granted ? optional : []),
    ],
    ...(granted ? {} : { optional_permissions: optional }),
    host_permissions: contentMatches,
    optional_host_permissions: ['*://*/*'],
    content_scripts: contentScripts.map(({ matches, ...script }) => ({ matches, ...script })),
    commands: commandsFor(browser),
    omnibox: { keyword: 'un' },
    // The reader's image decoders are WebAssembly of the extension's own; nothing else runs but its scripts.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    web_accessible_resources: [{ resources: ['reader.html'], matches: documentMatches }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rapporteur@rapporteur.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '128',
          storage: { managed_schema: 'policy.json' },
          mime_types_handler: { 'application/pdf': { handler_url: 'reader.html', can_embed: true } },
        }),
  };
}
