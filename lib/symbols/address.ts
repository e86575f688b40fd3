import { languageOf } from '../languages/index.ts';

const ADDRESS = /^(?:https?:)?\/{0,2}(?:www\.)?(?:undocs\.org|docs\.un\.org)\/+(\S{1,300})$/i;
/** A symbol in a query: `?FinalSymbol=A/RES/46/182&Language=E`, `pdf?symbol=en/S/RES/572(1985)`. */
const QUERY = /[?&](?:final)?symbol=([^&#]{1,200})/i;

/** The symbol that an address of undocs.org or docs.un.org names, percent-decoded; null for any other text. */
export function symbolOfAddress(input: string): string | null {
  const path = ADDRESS.exec(input.trim().replace(/ /g, '%20'))?.[1];
  if (path === undefined) return null;
  const decoded = decode(QUERY.exec(`?${path.split('?')[1] ?? ''}`)?.[1] ?? path.split(/[?#]/)[0] ?? '');
  const [first = '', ...rest] = decoded.split('/').filter((part) => part !== '');
  const named = /^[a-z]{2}$/i.test(first) && rest.length > 0 && languageOf(first) !== null;
  return (named ? rest : [first, ...rest]).join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
