import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { serveDocument } from '../serve/documents.ts';
import type { TestHosts } from '../serve/server.ts';
import { symbolInName, type Target } from './target.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};
const SITE = 'https://www.un.org';
const SAMPLE = join('data', 'sample');

/** A file of a folder at the same path of the site; nothing outside the folder. */
function serveFolder(hosts: TestHosts, folder: string): void {
  hosts.respond((url) => {
    if (url.origin !== SITE) return null;
    const path = normalize(decodeURIComponent(url.pathname)).replace(/^[/\\]+/, '');
    const file = join(folder, path);
    if (path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return null;
    const type = TYPES[extname(file).toLowerCase()] ?? 'text/html; charset=utf-8';
    return { type, body: readFileSync(file) };
  });
}

/** Puts the sample document at its address, one page a language; returns that of the language. */
export function serveSample(hosts: TestHosts, language: string): string {
  serveFolder(hosts, SAMPLE);
  hosts.respond((url) => {
    const [, page] = /^\/(ar|zh|en|fr|ru|es)\/sample$/.exec(url.pathname) ?? [];
    return url.origin === SITE && page ? { body: readFileSync(join(SAMPLE, `${page}.html`)) } : null;
  });
  return `${SITE}/${language}/sample?symbol=A/RES/79/399`;
}

/** Puts what was asked for on the hosts and returns the address to open. */
export function serveTarget(hosts: TestHosts, target: Target, language: string): string {
  switch (target.kind) {
    case 'sample':
      return serveSample(hosts, target.language ?? language);
    case 'address':
      return target.url;
    case 'html':
      serveFolder(hosts, dirname(target.file));
      return `${SITE}/${encodeURIComponent(basename(target.file))}`;
    case 'pdf': {
      const named = symbolInName(target.file);
      const symbol = named?.symbol ?? basename(target.file, extname(target.file)).replace(/[^\w.-]+/g, '-');
      serveDocument(hosts, symbol, readFileSync(target.file));
      return `https://docs.un.org/${named?.language ?? language}/${symbol}`;
    }
  }
}
