import { servesDocuments } from '../../hosts/index.ts';

/** A page that came in the place of a PDF: where it leads, or why it leads nowhere. */
export type PageAnswer =
  | { readonly kind: 'hop'; readonly url: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'challenge' };

/** Texts and marks of pages that ask for a proof of humanity: only the user, in the page itself, can answer them. */
const CHALLENGE =
  /checking your browser|just a moment|security verification|gokuProps|cf-mitigated|verif.{1,40}human|human.{1,40}verif/i;

/** Elements that hold the document in the shells seen so far, with the attribute that names it. */
const HOLDERS = [
  ['iframe[src]', 'src'],
  ['embed[src]', 'src'],
  ['object[data]', 'data'],
  ['frame[name="mainFrame"]', 'src'],
  ['frame[src]', 'src'],
] as const;

/**
 * Reads such a page: a refresh, or a frame around the document. Only hosts of UN documents are followed; nothing of the
 * page runs. `address` is where it was fetched from.
 */
export function readPage(page: Document, address: string): PageAnswer {
  for (const target of targetsOf(page)) {
    if (!URL.canParse(target, address)) continue;
    const url = new URL(target, address);
    if (url.href === address || !['http:', 'https:'].includes(url.protocol)) continue;
    if (servesDocuments(url.hostname)) return { kind: 'hop', url: url.href };
  }
  return { kind: CHALLENGE.test(page.documentElement.outerHTML.slice(0, 20_000)) ? 'challenge' : 'missing' };
}

function* targetsOf(page: Document): Generator<string> {
  for (const meta of page.querySelectorAll('meta[http-equiv]')) {
    if (meta.getAttribute('http-equiv')?.toLowerCase() !== 'refresh') continue;
    const target = /^\s{0,9}[\d.]{0,9}\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=)?\s{0,9}['"]?([^'"]{1,2000})/i.exec(
      meta.getAttribute('content') ?? '',
    )?.[1];
    if (target !== undefined) yield target.trim();
  }
  for (const [selector, attribute] of HOLDERS) {
    for (const holder of page.querySelectorAll(selector)) yield holder.getAttribute(attribute) ?? '';
  }
  for (const script of page.querySelectorAll('script:not([src])')) {
    const target = /\blocation(?:\.href)?\s{0,3}(?:=|\.replace\()\s{0,3}(['"])([^'"]{1,2000})\1/.exec(
      script.textContent.slice(0, 20_000),
    )?.[2];
    if (target !== undefined) yield target;
  }
}
