import { languageOf, type Language } from '../languages/index.ts';
import { isWebAddress } from './load/address.ts';

/** What the reader is asked to show, by its own address. */
export interface ReaderRequest {
  /** Address of the PDF, or of a page around it. */
  readonly file: string | null;
  readonly symbol: string | null;
  readonly language: Language | null;
  /** Framed in the shell page of docs.un.org: the page around it has the language links. */
  readonly framed: boolean;
  /** Framed in another reader, which shows the document in another language. */
  readonly second: boolean;
  readonly place: Place;
}

/** Where in the document: `#page=3`, `#para=12`, `#para=2(a)`. */
export interface Place {
  readonly page: number | null;
  readonly paragraph: string | null;
}

/** Reads the address of a reader page (`reader.html?file=…#page=3`). Addresses other than http(s) are refused. */
export function parseRequest(href: string): ReaderRequest {
  const url = new URL(href);
  // A rule of the browser that redirects here cannot encode the address: it is all that follows.
  const raw = /\?raw=(\S{1,2000})$/.exec(href)?.[1];
  const file = raw ?? url.searchParams.get('file');
  return {
    file: file !== null && isWebAddress(file) ? file : null,
    symbol: url.searchParams.get('symbol')?.trim().slice(0, 200) ?? null,
    language: languageOf(url.searchParams.get('lang')),
    framed: url.searchParams.get('framed') === '1',
    second: url.searchParams.get('second') === '1',
    place: parsePlace(url.hash),
  };
}

/** The place that the part of an address after `#` names: `page=3`, `para=12`; what it does not name is null. */
export function parsePlace(hash: string): Place {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const page = Number(parameters.get('page'));
  return {
    page: Number.isInteger(page) && page > 0 ? page : null,
    paragraph: parameters.get('para')?.slice(0, 40) ?? null,
  };
}

/** The path and query that open the reader on something, below the extension's own address. */
export function readerPath(
  request: Partial<Omit<ReaderRequest, 'place'>> & { place?: Partial<Place> },
): string {
  const query = new URLSearchParams();
  if (request.file) query.set('file', request.file);
  if (request.symbol) query.set('symbol', request.symbol);
  if (request.language) query.set('lang', request.language);
  if (request.framed) query.set('framed', '1');
  if (request.second) query.set('second', '1');
  return `/reader.html?${query.toString()}${placeHash(request.place ?? {})}`;
}

/** The end of an address that leads to a place in its document; empty for none. */
export function placeHash({ page, paragraph }: Partial<Place>): string {
  const parameters = new URLSearchParams();
  if (page) parameters.set('page', String(page));
  if (paragraph) parameters.set('para', paragraph);
  const hash = parameters.toString();
  return hash === '' ? '' : `#${hash}`;
}
