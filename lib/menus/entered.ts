import { parseLookUp, type LookUpRequest } from '../lookup/address.ts';

/** Longest query that is searched for, in UTF-16 units. */
const LONGEST_QUERY = 300;

/** What the address bar holds while a suggestion is chosen in it. */
export const contentOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}:${id}`;

/** The request behind an entered text: a suggestion's content, else what was typed. */
export function requestOf(text: string): LookUpRequest {
  const [kind = '', ...rest] = text.split(':');
  const chosen = parseLookUp(new URLSearchParams({ kind, id: rest.join(':') }).toString());
  return 'kind' in chosen ? chosen : { query: text.trim().slice(0, LONGEST_QUERY) };
}
