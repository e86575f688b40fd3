import { servesDocuments } from '../hosts/index.ts';
import { addressParts } from '../hosts/address.ts';
import { readPage } from '../reader/load/hop.ts';

/** Where a shell page shows its PDF: the element that holds it, or the address that it goes on to. */
export type Holder =
  | { readonly kind: 'element'; readonly element: HTMLElement; readonly address: string }
  | { readonly kind: 'refresh'; readonly address: string };

/** Finds the document in a page around it, as far as the page has been parsed; null where there is none (yet). */
export function findHolder(page: Document, address: string): Holder | null {
  for (const element of page.querySelectorAll<HTMLElement>('iframe[src], embed[src], object[data]')) {
    const source = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    if (!URL.canParse(source, address)) continue;
    const url = new URL(source, address);
    if (servesDocuments(url.hostname) && isDocument(url, element.getAttribute('type'))) {
      return { kind: 'element', element, address: url.href };
    }
  }
  if (!page.querySelector('meta[http-equiv="refresh" i]')) return null;
  const answer = readPage(page, address);
  return answer.kind === 'hop' ? { kind: 'refresh', address: answer.url } : null;
}

function isDocument(url: URL, type: string | null): boolean {
  return (
    type === 'application/pdf' ||
    url.searchParams.get('direct') === 'true' ||
    /\.pdf$|\/access$|\/access\.nsf\b|\/TMP\//i.test(url.pathname) ||
    addressParts(url.href).symbolText !== null
  );
}

/** Attributes that give an element its place and size in the page. */
const PLACE = ['id', 'class', 'style', 'width', 'height'] as const;
/** A document needs this height, in px; a shell that gives less sizes its frame by script. */
const LEAST_HEIGHT = 320;

/** Puts the reader where the shell shows its PDF and returns how to take it away again. */
export function placeReader(page: Document, holder: Holder, readerUrl: string, title: string): () => void {
  const frame = page.createElement('iframe');
  frame.src = readerUrl;
  frame.title = title;
  frame.allow = 'fullscreen; clipboard-write';
  if (holder.kind === 'element') {
    const { element } = holder;
    for (const name of PLACE) {
      const value = element.getAttribute(name);
      if (value !== null) frame.setAttribute(name, value);
    }
    element.replaceWith(frame);
    if (frame.getBoundingClientRect().height < LEAST_HEIGHT) frame.style.height = '92vh';
    return () => frame.replaceWith(element);
  }
  page.defaultView?.stop();
  frame.style.cssText = 'display:block;border:0;width:100%;height:100vh';
  (page.querySelector('body') ?? page.documentElement).append(frame);
  return () => page.defaultView?.location.assign(holder.address);
}
