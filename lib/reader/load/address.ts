import type { Language } from '../../languages/index.ts';

/** Hosts whose path form is a page around the document unless `direct=true` asks for the document itself. */
const SHELL_HOSTS: readonly string[] = ['docs.un.org', 'undocs.org', 'www.undocs.org'];

/** The address that answers with the PDF, for one that may answer with a page around it. */
export function directAddress(address: string): string {
  const url = new URL(address);
  if (!SHELL_HOSTS.includes(url.hostname) || url.pathname === '/' || url.pathname.startsWith('/pdf')) {
    return address;
  }
  url.protocol = url.port === '' ? 'https:' : url.protocol;
  url.searchParams.set('direct', 'true');
  return url.href;
}

/** The page of docs.un.org for a symbol in a language; brackets and slashes of the symbol stand as they are. */
export function documentPage(symbol: string, language: Language): string {
  const path = symbol
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return `https://docs.un.org/${language}/${path}`;
}

/** The PDF itself. */
export const documentAddress = (symbol: string, language: Language): string =>
  `${documentPage(symbol, language)}?direct=true`;

/** Longest address that is taken: what is longer leads to no document. */
const ADDRESS_LENGTH = 2000;

/** True for what may be followed, of a request or a link in a document: no other scheme, nothing without end. */
export function isWebAddress(text: string): boolean {
  if (text.length > ADDRESS_LENGTH || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
