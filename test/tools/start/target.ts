import { existsSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join } from 'node:path';

/** What `npm start` is asked to open. */
export type Target =
  | { readonly kind: 'sample'; readonly language: string | null }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'pdf' | 'html'; readonly file: string };

/** What the person typed, and why it cannot be opened: a sentence for them. */
export class UnusableTarget extends Error {}

const EXTENSIONS: Readonly<Record<string, 'pdf' | 'html'>> = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
};

/**
 * Reads the argument: none or a language for the sample, an http(s) address, a PDF or a page. Files are looked for from
 * where npm was called.
 */
export function readTarget(argument: string | undefined, calledFrom: string): Target {
  if (argument === undefined) return { kind: 'sample', language: null };
  if (/^(?:ar|zh|en|fr|ru|es)$/.test(argument)) return { kind: 'sample', language: argument };
  if (/^https?:\/\//i.test(argument)) {
    if (!URL.canParse(argument)) throw new UnusableTarget(`"${argument}" is not an address.`);
    return { kind: 'address', url: argument };
  }
  const file = isAbsolute(argument) ? argument : join(calledFrom, argument);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new UnusableTarget(
      `There is no file "${argument}". Give the address of a page (https://…), a PDF or an HTML file.`,
    );
  }
  const kind = EXTENSIONS[extname(file).toLowerCase()];
  if (!kind) throw new UnusableTarget(`"${argument}" is neither a PDF nor an HTML file.`);
  return { kind, file };
}

/** The symbol and language that a file of the document hosts carries in its name (`A_RES_70_1-EN.pdf`), else null. */
export function symbolInName(file: string): { symbol: string; language: string } | null {
  const name = basename(file, extname(file));
  const language = /-(AR|ZH|EN|FR|RU|ES)$/.exec(name)?.[1];
  const stem = language ? name.slice(0, -3) : name;
  if (!/^[A-Z][A-Za-z0-9.]{0,20}(?:_[\w.()-]{1,60})+$/.test(stem)) return null;
  return { symbol: stem.replaceAll('_', '/'), language: (language ?? 'en').toLowerCase() };
}
