import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHosts } from './server.ts';
import type { Reply } from './reply.ts';

/** How the shell of docs.un.org shows its PDF; nobody has its exact markup, so all three must do. */
export type ShellViewer = 'iframe' | 'embed' | 'object';

const SHELL = readFileSync(join(import.meta.dirname, 'shell.html'), 'utf8');

function shell(language: string, symbol: string, viewer: ShellViewer): Reply {
  const address = `/${language}/${symbol}?direct=true`;
  const markup = {
    iframe: `<iframe src="${address}" title="PDF"></iframe>`,
    embed: `<embed src="${address}" type="application/pdf">`,
    object: `<object data="${address}" type="application/pdf" style="width:100%;height:90%"></object>`,
  };
  return {
    headers: { 'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'" },
    body: SHELL.replaceAll('{lang}', language)
      .replaceAll('{symbol}', symbol)
      .replace('{viewer}', markup[viewer]),
  };
}

/**
 * Serves a document as the UN's hosts do: docs.un.org shows a shell around `?direct=true`, undocs.org redirects there,
 * documents.un.org gives the file by symbol. Any language and any case of the symbol is answered with the same file.
 */
export function serveDocument(
  hosts: TestHosts,
  symbol: string,
  file: Uint8Array | Reply,
  viewer: ShellViewer = 'iframe',
): void {
  const reply: Reply = file instanceof Uint8Array ? { type: 'application/pdf', body: file } : file;
  const wanted = symbol.toUpperCase();
  hosts.respond((url) => {
    const path = decodeURIComponent(url.pathname).slice(1);
    const [, language = 'en', asked = ''] = /^(?:(ar|zh|ch|en|fr|ru|es)\/)?(.{1,200})$/.exec(path) ?? [];
    const same = asked.toUpperCase() === wanted;
    switch (url.hostname) {
      case 'docs.un.org':
        if (!same) return null;
        return url.searchParams.get('direct') === 'true' ? reply : shell(language, asked, viewer);
      case 'undocs.org':
      case 'www.undocs.org':
        if (!same) return null;
        return { status: 302, headers: { location: `https://docs.un.org/${language}/${asked}` }, body: '' };
      case 'documents.un.org':
        return path === 'api/symbol/access' && url.searchParams.get('s')?.toUpperCase() === wanted
          ? reply
          : null;
      default:
        return null;
    }
  });
}
