import { readKey } from '../symbols/index.ts';
import type { Printed } from './printed.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.|(?:undocs|docs\.un)\.org\/)[^\s<>"\u3001-\u9fff\u0600-\u06ff]{1,2000}/gi;
const DOCUMENT =
  /^(?:https?:\/\/)?(?:www\.)?(?:undocs|docs\.un)\.org\/{1,3}(?:(?:ar|en|es|sp|fr|ru|zh|ch|ot)\/)?([A-Z][\w./()%-]{2,90})/i;

/** An address in a text; it names a document where its host serves documents by symbol. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly document: Printed | null;
}

const NONE: readonly Address[] = [];

/** The addresses printed in a folded text: nothing inside them is a citation but a document's symbol. */
export function addressesIn(text: string): readonly Address[] {
  if (!text.includes('.org/') && !text.includes('://') && !text.includes('www.')) return NONE;
  return Array.from(text.matchAll(ADDRESS), (match) => {
    const start = match.index;
    return { start, end: start + match[0].length, document: documentIn(match[0], start) };
  });
}

function documentIn(address: string, start: number): Printed | null {
  const tail = DOCUMENT.exec(address)?.[1]?.replace(/[.,;:]{1,5}$/, '');
  if (!tail || !/\d/.test(tail)) return null;
  const surface = /^[^()]*\)$/.test(tail) ? tail.slice(0, -1) : tail;
  const parsed = readKey(decoded(surface));
  if (!parsed.ok || /[a-z]{2,4}\.[a-z]{2,4}$/.test(surface)) return null;
  const at = start + address.indexOf(surface, address.indexOf('.org/'));
  return {
    start: at,
    end: at + surface.length,
    symbol: parsed.value.key,
    joint: parsed.value.joint,
    plain: false,
  };
}

function decoded(text: string): string {
  return text.replace(/%([0-7][0-9A-F])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
